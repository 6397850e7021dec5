package io.github.qmp4j.schema.text;

import java.util.List;
import java.util.Optional;

/**
 * What a text says of a type.
 *
 * @param name a QAPI type that is named, or of what an array is said to be
 * @param values the values of a string; empty if they are not listed, or not all
 * @param constant the one value of a member that tells objects apart
 * @param corrections what is misspelt, and how it is read
 */
record Typing(
    Kind kind,
    Optional<String> name,
    boolean optional,
    List<String> values,
    Optional<String> constant,
    List<String> corrections) {

  enum Kind {
    /** A type without members; {@code name} is that of QAPI. */
    SCALAR,
    /** An object whose members are listed below, or whose list has a heading of its own. */
    OBJECT,
    /** An array of such objects, or of the type that is named. */
    ARRAY,
    /** An object like the one that it is a member of. */
    RECURSIVE,
    /** A type of that name, which may be defined elsewhere. */
    NAMED,
    /** The text does not say. */
    UNKNOWN
  }

  Typing {
    values = List.copyOf(values);
    corrections = List.copyOf(corrections);
  }

  static Typing of(Kind kind, String name) {
    return new Typing(
        kind, Optional.ofNullable(name), false, List.of(), Optional.empty(), List.of());
  }

  /** Whether deeper items of a list are its members. */
  boolean hasMembers() {
    return kind == Kind.OBJECT || kind == Kind.ARRAY;
  }

  boolean isString() {
    return kind == Kind.SCALAR && name.equals(Optional.of("str"));
  }

  Typing withOptional(boolean optional) {
    return new Typing(kind, name, optional, values, constant, corrections);
  }

  Typing withValues(List<String> values) {
    return new Typing(kind, name, optional, values, constant, corrections);
  }

  Typing withConstant(String constant) {
    return new Typing(kind, name, optional, values, Optional.of(constant), corrections);
  }

  Typing withCorrection(String correction) {
    return new Typing(kind, name, optional, values, constant, List.of(correction));
  }
}
