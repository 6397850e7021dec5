package io.github.qmp4j.schema.model;

/**
 * The use of a type: a name, or an array of that name. QAPI has no arrays of arrays.
 *
 * @param name the built-in or defined type's name; for an array its element's
 * @param array whether it is an array of {@code name}
 */
public record TypeRef(String name, boolean array) {

  public static TypeRef of(String name) {
    return new TypeRef(name, false);
  }

  public static TypeRef arrayOf(String name) {
    return new TypeRef(name, true);
  }

  /** {@code name} or {@code [name]}. */
  @Override
  public String toString() {
    return array ? "[" + name + "]" : name;
  }
}
