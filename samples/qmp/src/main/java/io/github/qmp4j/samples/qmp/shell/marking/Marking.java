package io.github.qmp4j.samples.qmp.shell.marking;

import java.util.List;

/** Tells what the parts of a line are. */
@FunctionalInterface
public interface Marking {

  /** In the order of the line; what is not marked is nothing special, or cannot be told yet. */
  List<Mark> marks(String line);
}
