package io.github.qmp4j.samples.watchevents;

import java.io.PrintStream;
import tools.jackson.databind.node.ObjectNode;

/** One object in each line; lines of several threads do not mix. */
final class JsonLines {

  private final PrintStream out;

  JsonLines(PrintStream out) {
    this.out = out;
  }

  synchronized void print(ObjectNode object) {
    out.println(object);
    out.flush(); // who reads it may wait for this line
  }
}
