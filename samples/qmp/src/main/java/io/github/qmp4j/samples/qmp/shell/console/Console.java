package io.github.qmp4j.samples.qmp.shell.console;

/** Where lines come from and answers go to. */
public interface Console extends AutoCloseable {

  /** Waits for a line in that language. */
  Input read(Language language);

  /** Prints text and a line break. By the thread that reads. */
  void print(String text);

  /** Prints a value and a line break. By the thread that reads. */
  void printJson(String json);

  /**
   * Prints a value that nobody has asked for; a line that is being typed stays whole. By any thread.
   */
  void printAside(String json);

  /** Whether people are at it: events are welcome then. */
  boolean isInteractive();

  /** What is printed only for people: a welcome, not an answer. */
  void greet(String text);

  /**
   * Ends a wait for a line, as if it had been cancelled; the next line begins with what was typed. By
   * any thread.
   *
   * @return false if nobody waits that could be woken
   */
  boolean wake();

  @Override
  void close();
}
