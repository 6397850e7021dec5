package io.github.qmp4j.samples.livebackup;

import java.io.PrintStream;

/** A bar that grows in one line of a terminal. */
final class ProgressBar {

  private static final int WIDTH = 40;

  private final PrintStream out;
  private boolean begun;

  ProgressBar(PrintStream out) {
    this.out = out;
  }

  /**
   * @param part how much is done, from 0 to 1
   */
  void show(double part) {
    int full = (int) (part * WIDTH);
    out.printf("\r[%s%s] %3d %%", "#".repeat(full), ".".repeat(WIDTH - full), (int) (part * 100));
    out.flush();
    begun = true;
  }

  /** Leaves the line as it is. */
  void end() {
    if (begun) {
      out.println();
    }
    begun = false;
  }
}
