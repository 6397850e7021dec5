package io.github.qmp4j.schema.text;

import io.github.qmp4j.schema.model.Condition;
import io.github.qmp4j.schema.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * What the table of a {@code .hx} file says of a command.
 *
 * @param open whether arguments that are not listed are handed on
 */
record TableEntry(
    String name,
    Location location,
    List<Argument> arguments,
    boolean open,
    Optional<Condition> condition) {

  TableEntry {
    arguments = List.copyOf(arguments);
  }

  /**
   * An argument.
   *
   * @param code the letter that says its type
   */
  record Argument(String name, char code, boolean optional) {

    /** The type that QEMU's own check of arguments asks for. */
    String type() {
      return switch (code) {
        case 'F', 'B', 's', 'S' -> "str";
        case 'i', 'l', 'M', 'o' -> "int";
        case 'T', 'f' -> "number";
        case 'b', '-' -> "bool";
        default -> "any";
      };
    }
  }
}
