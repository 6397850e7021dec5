package io.github.qmp4j.processor.example;

import io.github.qmp4j.processor.plan.JavaType;
import io.github.qmp4j.schema.model.BuiltinType;
import java.util.Map;

/** Types as they are written in Java. */
final class JavaWords {

  private static final Map<String, String> BOXED =
      Map.of("boolean", "Boolean", "double", "Double", "int", "Integer", "long", "Long");

  private JavaWords() {}

  static String type(JavaType type) {
    if (type instanceof JavaType.Builtin builtin) {
      return builtin(builtin.type());
    } else if (type instanceof JavaType.Generated generated) {
      return generated.name();
    } else if (type instanceof JavaType.ListOf list) {
      return "List<" + type(list.element(), true) + ">";
    }
    return type instanceof JavaType.OpenMembers ? "Map<String, JsonNode>" : "Timestamp";
  }

  /** @param nullable whether it may be absent, or is a type argument */
  static String type(JavaType type, boolean nullable) {
    String word = type(type);
    return nullable ? BOXED.getOrDefault(word, word) : word;
  }

  private static String builtin(BuiltinType type) {
    return switch (type) {
      case STR -> "String";
      case BOOL -> "boolean";
      case NUMBER -> "double";
      case INT8, INT16, INT32, UINT8, UINT16 -> "int";
      case INT, INT64, UINT32, UINT64, SIZE -> "long";
      case ANY, NULL -> "JsonNode";
    };
  }
}
