package io.github.qmp4j.schema.compare;

import io.github.qmp4j.schema.model.BuiltinType;
import io.github.qmp4j.schema.model.EnumType;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.Type;
import io.github.qmp4j.schema.model.TypeRef;

/**
 * What a type is on the wire, as far as a client can tell. Integers of all sizes are one kind:
 * introspection does not tell them apart.
 */
enum Kind {
  OBJECT("an object"),
  LIST("a list"),
  ALTERNATE("one of several types"),
  ENUM("one of certain strings"),
  STRING("a string"),
  INTEGER("an integer"),
  NUMBER("a number"),
  BOOLEAN("a boolean"),
  NULL("null"),
  ANY("any value");

  private final String words;

  Kind(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  static Kind of(Schema schema, TypeRef ref) {
    if (ref.array()) {
      return LIST;
    }
    Type type = schema.type(ref.name());
    if (type instanceof BuiltinType builtin) {
      return of(builtin);
    } else if (type instanceof EnumType) {
      return ENUM;
    }
    return type instanceof ObjectType ? OBJECT : ALTERNATE;
  }

  private static Kind of(BuiltinType type) {
    return switch (type.json()) {
      case STRING -> STRING;
      case INT -> INTEGER;
      case NUMBER -> NUMBER;
      case BOOLEAN -> BOOLEAN;
      case NULL -> NULL;
      default -> ANY;
    };
  }

  /** Whether whoever expects this kind can take a value of that one. */
  boolean takes(Kind written) {
    return this == written
        || this == ANY
        || this == NUMBER && written == INTEGER
        || this == STRING && written == ENUM;
  }

  /** Whether values of the two look alike in JSON, so that an alternate cannot have both. */
  boolean looksLike(Kind other) {
    return shape() == other.shape();
  }

  private Kind shape() {
    return this == ENUM ? STRING : this == INTEGER ? NUMBER : this;
  }
}
