package io.github.qmp4j.schema.introspect;

import io.github.qmp4j.schema.decl.TypeUse;
import io.github.qmp4j.schema.json.Json;
import io.github.qmp4j.schema.model.BuiltinType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the names of types stand for. Filled before anything is declared, as entities come in any
 * order.
 */
final class TypeTable {

  private static final Map<String, BuiltinType> BY_JSON_TYPE = Map.of(
      "string", BuiltinType.STR,
      "int", BuiltinType.INT,
      "number", BuiltinType.NUMBER,
      "boolean", BuiltinType.BOOL,
      "null", BuiltinType.NULL,
      "value", BuiltinType.ANY);

  private final Map<String, Json.Obj> entities = new HashMap<>();

  void add(Json.Obj entity) {
    text(entity, "name").ifPresent(name -> entities.putIfAbsent(name, entity));
  }

  /** A use in the words of declarations: arrays by their element, built-in types by QAPI's names. */
  TypeUse use(Json.Str name) {
    Optional<String> element = entity(name.value(), "array").flatMap(e -> text(e, "element-type"));
    return new TypeUse(plain(element.orElse(name.value())), element.isPresent(), name.location());
  }

  /** A type that a newer QEMU brings along is what its values are in JSON. */
  private String plain(String name) {
    return entity(name, "builtin")
        .filter(e -> BuiltinType.find(name).isEmpty())
        .flatMap(e -> text(e, "json-type"))
        .map(BY_JSON_TYPE::get)
        .map(BuiltinType::qapiName)
        .orElse(name);
  }

  /** Whether that built-in type is one whose values are known. */
  static boolean isJsonType(String jsonType) {
    return BY_JSON_TYPE.containsKey(jsonType);
  }

  boolean isArray(String name) {
    return entity(name, "array").isPresent();
  }

  /** An object without members, as stands where there is nothing. */
  boolean isEmptyObject(String name) {
    return entity(name, "object")
        .filter(e -> !e.has("tag") && !e.has("features"))
        .flatMap(e -> e.get("members"))
        .filter(members -> members instanceof Json.Arr array && array.items().isEmpty())
        .isPresent();
  }

  boolean isUnion(String name) {
    return entity(name, "object").filter(e -> e.has("tag")).isPresent();
  }

  /** What an alternative is called, as introspection does not tell: by what it is. */
  String alternativeName(TypeUse type) {
    return type.array()
        ? "array"
        : Optional.ofNullable(entities.get(type.name()))
            .flatMap(e -> text(e, "meta-type"))
            .filter(kind -> !kind.equals("builtin"))
            .orElse(type.name());
  }

  private Optional<Json.Obj> entity(String name, String kind) {
    return Optional.ofNullable(entities.get(name))
        .filter(e -> text(e, "meta-type").filter(kind::equals).isPresent());
  }

  private static Optional<String> text(Json.Obj entity, String key) {
    return entity
        .get(key)
        .filter(Json.Str.class::isInstance)
        .map(value -> ((Json.Str) value).value());
  }
}
