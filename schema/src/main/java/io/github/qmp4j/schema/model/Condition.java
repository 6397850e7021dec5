package io.github.qmp4j.schema.model;

import java.util.List;
import java.util.stream.Collectors;

/** When an element is compiled into a server: an expression over QEMU's configuration macros. */
public sealed interface Condition {

  /** True when the macro is defined. */
  record Defined(String macro) implements Condition {
    @Override
    public String toString() {
      return macro;
    }
  }

  record Not(Condition condition) implements Condition {
    @Override
    public String toString() {
      return "!" + nested(condition);
    }
  }

  record All(List<Condition> conditions) implements Condition {
    public All {
      conditions = List.copyOf(conditions);
    }

    @Override
    public String toString() {
      return joined(conditions, " && ");
    }
  }

  record Any(List<Condition> conditions) implements Condition {
    public Any {
      conditions = List.copyOf(conditions);
    }

    @Override
    public String toString() {
      return joined(conditions, " || ");
    }
  }

  /** Text for the C preprocessor (QEMU 6.1 and older) that is none of the above. */
  record Preprocessor(String text) implements Condition {
    @Override
    public String toString() {
      return text;
    }
  }

  private static String joined(List<Condition> conditions, String operator) {
    return conditions.stream().map(Condition::nested).collect(Collectors.joining(operator));
  }

  private static String nested(Condition condition) {
    boolean atom = condition instanceof Defined || condition instanceof Not;
    return atom ? condition.toString() : "(" + condition + ")";
  }
}
