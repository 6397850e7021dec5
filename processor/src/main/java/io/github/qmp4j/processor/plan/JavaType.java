package io.github.qmp4j.processor.plan;

import io.github.qmp4j.schema.model.BuiltinType;

/** What a component holds, before it is spelled in Java. */
public sealed interface JavaType {

  /** One of QAPI's own types. */
  record Builtin(BuiltinType type) implements JavaType {}

  /** A type of the generated package, by its simple name. */
  record Generated(String name, boolean isEnum) implements JavaType {}

  /** A list; QAPI has no lists of lists. */
  record ListOf(JavaType element) implements JavaType {}

  /** Members that the schema does not list, by their name: a command with {@code 'gen': false}. */
  record OpenMembers() implements JavaType {}

  /** When an event happened; in the envelope, not among the data. */
  record EventTime() implements JavaType {}
}
