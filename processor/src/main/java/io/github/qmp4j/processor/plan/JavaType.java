package io.github.qmp4j.processor.plan;

import io.github.qmp4j.schema.model.BuiltinType;
import java.util.List;

/** What a component holds, before it is spelled in Java. */
public sealed interface JavaType {

  /** One of QAPI's own types. */
  record Builtin(BuiltinType type) implements JavaType {}

  /** A type of the generated package, by its simple name. */
  record Generated(String name, boolean isEnum) implements JavaType {}

  /** A list; QAPI has no lists of lists. */
  record ListOf(JavaType element) implements JavaType {}

  /**
   * Members that the schema does not list, by their name: those of a command with {@code 'gen':
   * false}, or of a branch that only newer servers have.
   *
   * @param listed those that stand beside them and so cannot be among them
   */
  record OpenMembers(List<String> listed) implements JavaType {

    public OpenMembers {
      listed = List.copyOf(listed);
    }
  }

  /** When an event happened; in the envelope, not among the data. */
  record EventTime() implements JavaType {}
}
