package io.github.qmp4j.samples.qmp.shell.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

/** Lines from a pipe or a file; answers without prompts and welcomes. */
final class PipeConsole implements Console {

  private final BufferedReader in;
  private final PrintWriter out;

  PipeConsole(BufferedReader in, PrintWriter out) {
    this.in = in;
    this.out = out;
  }

  @Override
  public Input read(Language language) {
    try {
      String line = in.readLine();
      return line == null ? new Input.End() : new Input.Text(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void print(String text) {
    out.println(text);
    out.flush();
  }

  @Override
  public void printJson(String json) {
    print(json);
  }

  @Override
  public void printAside(String json) {
    print(json);
  }

  @Override
  public boolean isInteractive() {
    return false;
  }

  @Override
  public void greet(String text) {
    // Nobody is there to be greeted.
  }

  @Override
  public boolean wake() {
    return true; // the next line, or the end, will come by itself
  }

  @Override
  public void close() {
    out.flush();
  }
}
