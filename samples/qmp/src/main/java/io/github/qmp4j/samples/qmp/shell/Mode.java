package io.github.qmp4j.samples.qmp.shell;

import io.github.qmp4j.samples.qmp.shell.console.Language;

/** A language with somebody who understands it. */
interface Mode extends Language {

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

  /**
   * No more lines come.
   *
   * @throws io.github.qmp4j.samples.qmp.syntax.SyntaxException if something waits for them; it is not
   *     done
   */
  void end();
}
