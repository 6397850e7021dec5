package io.github.qmp4j.schema.source;

import java.util.Optional;

/**
 * A place in a source.
 *
 * @param file as it was opened, with forward slashes
 * @param line counted from 1
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

  /** {@code file:line:column}, which terminals and editors make a link of. */
  @Override
  public String toString() {
    return file + ":" + line + (column > 0 ? ":" + column : "");
  }
}
