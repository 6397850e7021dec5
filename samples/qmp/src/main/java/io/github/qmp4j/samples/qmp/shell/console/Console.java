package io.github.qmp4j.samples.qmp.shell.console;

/** Where lines come from and answers go to. */
public interface Console extends AutoCloseable {

  /** Waits for a line. */
  Input read(String prompt);

  /** Prints text and a line break. By the thread that reads. */
  void print(String text);

  /** Prints what nobody has asked for; a line that is being typed stays whole. By any thread. */
  void printAside(String text);

  /** What is printed only for people: a welcome, not an answer. */
  void greet(String text);

  /** Ends a wait for a line, as if it had been cancelled. By any thread. */
  void wake();

  @Override
  void close();
}
