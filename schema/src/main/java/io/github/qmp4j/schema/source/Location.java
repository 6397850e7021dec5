package io.github.qmp4j.schema.source;

import java.util.Optional;

/**
 * A place in a source.
 *
 * @param file as it was opened, with forward slashes
 * @param line counted from 1; 0 for the file as a whole
 * @param column counted from 1, in characters; 0 if only the line is known
 * @param includedFrom the place of the include that brought the file in; empty for the root
 */
public record Location(String file, int line, int column, Optional<Location> includedFrom) {

  public static Location of(String file, int line, int column) {
    return new Location(file, line, column, Optional.empty());
  }

  /** The same line, without a column. */
  public Location lineOnly() {
    return new Location(file, line, 0, includedFrom);
  }

  /** A file as a whole. */
  public static Location of(String file) {
    return of(file, 0, 0);
  }

  /** {@code file:line:column}, as far as it is known; terminals and editors make a link of it. */
  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
  }
}
