package io.github.qmp4j.processor;

import java.util.Locale;

/**
 * What can be wrong with an annotation, an option or the way they are built; what can be wrong with
 * a schema is in {@link io.github.qmp4j.schema.source.ProblemCode}. The {@link #id} in a message does
 * not change; wording may.
 */
enum ComplaintCode {
  /** {@code schema} is blank. */
  EMPTY_SCHEMA,
  /** There is no bundled definition of that name. */
  UNKNOWN_DEFINITION,
  /** A schema file is nowhere. */
  SCHEMA_NOT_FOUND,
  /** The facade's name is no name. */
  BAD_FACADE,
  /** A name or pattern matches nothing. */
  NO_MATCH,
  /** A pattern matches only what is unstable. */
  ONLY_UNSTABLE,
  /** What is asked for is excluded as well. */
  EXCLUDED,
  /** What is asked for is not in servers of the given configuration. */
  NOT_BUILT,
  /** Neither commands nor events are asked for. */
  NOTHING_SELECTED,
  /** The older definition lacks something or has it in another form. */
  RUNS_ON,
  /** A class would be larger than Java's can be, or its name longer than that of a file. */
  TOO_LARGE,
  /** There is no option of that name. */
  UNKNOWN_OPTION,
  /** An option has a value that it cannot have. */
  BAD_OPTION,
  /** No schema asks for that macro. */
  UNKNOWN_MACRO,
  /** No schema has that member. */
  UNKNOWN_MEMBER,
  /** Sources of that level cannot have what is generated. */
  OLD_JAVA,
  /** A class of an earlier build was in the way. */
  STALE_CLASS,
  /** The user's sources have a class of a generated one's name. */
  NAME_TAKEN,
  /** The sources cannot be written. */
  CANNOT_WRITE,
  /** A fault of the processor itself. */
  INTERNAL;

  /** The name in messages, such as {@code no-match}. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The message with the code at its end. */
  String mark(String message) {
    return message + " [" + id() + "]";
  }
}
