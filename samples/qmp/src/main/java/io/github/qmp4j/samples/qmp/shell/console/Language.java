package io.github.qmp4j.samples.qmp.shell.console;

import io.github.qmp4j.samples.qmp.shell.completion.Completion;
import io.github.qmp4j.samples.qmp.shell.marking.Marking;

/** What the next line is written in. */
public interface Language {

  /** What stands before the line. */
  String prompt();

  /** What words may become. */
  Completion completion();

  /** What the parts of a line are. */
  Marking marking();

  /** Whether a line goes on in the next one. */
  boolean isUnfinished(String line);
}
