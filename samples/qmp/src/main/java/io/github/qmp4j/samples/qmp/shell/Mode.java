package io.github.qmp4j.samples.qmp.shell;

/** The language that lines are in. */
interface Mode {

  String prompt();

  /**
   * Does what a line says.
   *
   * @throws io.github.qmp4j.samples.qmp.syntax.SyntaxException if it cannot be understood; nothing was
   *     sent
   * @throws io.github.qmp4j.QmpException if there is no reply
   */
  void accept(String line);

  /** A line was given up. */
  void cancel();
}
