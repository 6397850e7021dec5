package io.github.qmp4j.samples.qmp.shell.marking;

/**
 * What some characters of a line are.
 *
 * @param start the first one
 * @param end behind the last one
 */
public record Mark(int start, int end, Kind kind) {

  public enum Kind {
    COMMAND,
    NAME,
    VALUE,
    WRONG
  }
}
