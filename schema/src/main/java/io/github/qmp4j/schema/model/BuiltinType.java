package io.github.qmp4j.schema.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The types that QAPI itself brings along, with what they are in JSON. */
public enum BuiltinType implements Type {
  STR("str", JsonType.STRING),
  NUMBER("number", JsonType.NUMBER),
  INT("int", JsonType.INT),
  INT8("int8", JsonType.INT),
  INT16("int16", JsonType.INT),
  INT32("int32", JsonType.INT),
  INT64("int64", JsonType.INT),
  UINT8("uint8", JsonType.INT),
  UINT16("uint16", JsonType.INT),
  UINT32("uint32", JsonType.INT),
  UINT64("uint64", JsonType.INT),
  /** A {@code uint64} that counts bytes. */
  SIZE("size", JsonType.INT),
  BOOL("bool", JsonType.BOOLEAN),
  /** Any JSON value. */
  ANY("any", JsonType.VALUE),
  NULL("null", JsonType.NULL);

  private static final Map<String, BuiltinType> BY_NAME = byName();

  private final String name;
  private final JsonType json;

  BuiltinType(String name, JsonType json) {
    this.name = name;
    this.json = json;
  }

  private static Map<String, BuiltinType> byName() {
    Map<String, BuiltinType> types = new HashMap<>();
    for (BuiltinType type : values()) {
      types.put(type.name, type);
    }
    return types;
  }

  public static Optional<BuiltinType> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** The name in QAPI. ({@code name()} is Java's.) */
  public String qapiName() {
    return name;
  }

  public JsonType json() {
    return json;
  }
}
