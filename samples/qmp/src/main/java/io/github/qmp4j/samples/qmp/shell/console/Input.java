package io.github.qmp4j.samples.qmp.shell.console;

/** What came instead of, or as, the next line. */
public sealed interface Input {

  record Line(String text) implements Input {}

  /** The line was given up, with Ctrl-C. */
  record Cancelled() implements Input {}

  record End() implements Input {}
}
