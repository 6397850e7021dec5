package io.github.qmp4j.samples.qmp.shell.console;

/** What came as, or instead of, the next line. */
public sealed interface Input {

  /** One line, or several that were pasted. */
  record Text(String text) implements Input {}

  /** The line was given up, with Ctrl-C. */
  record Cancelled() implements Input {}

  record End() implements Input {}
}
