package io.github.qmp4j.schema.docs;

import io.github.qmp4j.schema.model.AlternateType;
import io.github.qmp4j.schema.model.Alternative;
import io.github.qmp4j.schema.model.Branch;
import io.github.qmp4j.schema.model.BuiltinType;
import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.EnumType;
import io.github.qmp4j.schema.model.EnumValue;
import io.github.qmp4j.schema.model.Event;
import io.github.qmp4j.schema.model.JsonType;
import io.github.qmp4j.schema.model.Member;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.Type;
import io.github.qmp4j.schema.model.TypeRef;
import io.github.qmp4j.schema.model.Variants;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Messages as they could be on the wire: what must be there is, what may be absent is. As maps,
 * lists, strings, numbers, booleans and null. Of several possibilities it is the first one that ends: a
 * type can lead back to itself, and one of the ways out has to be taken.
 */
final class SampleJson {

  private static final int MOST_OBJECTS = 10_000;

  private final Schema schema;
  /** The types that are being made, so that one within itself ends. */
  private final Deque<String> open = new ArrayDeque<>();
  /** How many objects the value may still have: types that each have two of the next grow fast. */
  private int left;

  SampleJson(Schema schema) {
    this.schema = schema;
  }

  Map<String, Object> request(Command command) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("execute", command.name());
    arguments(command)
        .filter(arguments -> !arguments.isEmpty())
        .ifPresent(arguments -> message.put("arguments", arguments));
    return message;
  }

  /** Those that must be there; empty if one of them can have no value. */
  Optional<Map<String, Object>> arguments(Command command) {
    return command.arguments().map(this::members).orElse(Optional.of(Map.of()));
  }

  /** Empty if success is not answered. */
  Optional<Map<String, Object>> reply(Command command) {
    return command.flags().successResponse()
        ? Optional.of(Collections.singletonMap("return", result(command)))
        : Optional.empty();
  }

  Map<String, Object> event(Event event) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("event", event.name());
    event.data().flatMap(this::members).ifPresent(data -> message.put("data", data));
    Map<String, Object> timestamp = new LinkedHashMap<>();
    timestamp.put("seconds", 1267020223L);
    timestamp.put("microseconds", 435656);
    message.put("timestamp", timestamp);
    return message;
  }

  private Object result(Command command) {
    left = MOST_OBJECTS;
    try {
      return command.returns().isPresent() ? value("value", command.returns().get()) : Map.of();
    } catch (NoValueException e) {
      return Map.of();
    }
  }

  private Optional<Map<String, Object>> members(String type) {
    left = MOST_OBJECTS;
    try {
      return Optional.of(object(type));
    } catch (NoValueException e) {
      return Optional.empty();
    }
  }

  /** No value, or none but such as have one of the same type within them, and so on; or a huge one. */
  private static final class NoValueException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private Object value(String name, TypeRef use) throws NoValueException {
    if (use.array()) {
      return list(name, TypeRef.of(use.name()));
    }
    Type type = schema.type(use.name());
    if (type instanceof BuiltinType builtin) {
      return builtin(name, builtin);
    } else if (type instanceof EnumType enumeration) {
      return values(enumeration).get(0).name();
    } else if (type instanceof AlternateType alternate) {
      return alternative(name, alternate);
    }
    return object(use.name());
  }

  private List<Object> list(String name, TypeRef element) {
    try {
      return Collections.singletonList(value(name, element));
    } catch (NoValueException e) {
      return List.of();
    }
  }

  private static List<EnumValue> values(EnumType type) throws NoValueException {
    if (type.values().isEmpty()) {
      throw new NoValueException();
    }
    return type.values();
  }

  /** One that needs few words, if possible. */
  private Object alternative(String name, AlternateType type) throws NoValueException {
    enter(type.name());
    try {
      List<Alternative> alternatives = new ArrayList<>(type.alternatives());
      alternatives.sort(Comparator.comparing(this::isObject));
      for (Alternative alternative : alternatives) {
        try {
          return value(name, alternative.type());
        } catch (NoValueException e) {
          // Perhaps the next one has one.
        }
      }
      throw new NoValueException();
    } finally {
      open.pop();
    }
  }

  private boolean isObject(Alternative alternative) {
    return schema.type(alternative.type().name()) instanceof ObjectType;
  }

  /** Null is JSON's. */
  private static Object builtin(String name, BuiltinType type) {
    JsonType json = type.json();
    return switch (json) {
      case STRING -> name + "0";
      case INT -> type == BuiltinType.SIZE ? 65536 : 1;
      case NUMBER -> 0.5;
      case BOOLEAN -> true;
      case VALUE -> Map.of();
      default -> null;
    };
  }

  private Map<String, Object> object(String name) throws NoValueException {
    enter(name);
    try {
      return filled(Map.of(), schema.object(name));
    } finally {
      open.pop();
    }
  }

  private void enter(String type) throws NoValueException {
    if (open.contains(type) || left-- <= 0) {
      throw new NoValueException();
    }
    open.push(type);
  }

  /** Those members, and the type's. */
  private Map<String, Object> filled(Map<String, Object> before, ObjectType type)
      throws NoValueException {
    Map<String, Object> object = new LinkedHashMap<>(before);
    for (Member member : schema.allMembers(type)) {
      if (!member.optional() && !object.containsKey(member.name())) {
        object.put(member.name(), value(member.name(), member.type()));
      }
    }
    return type.isUnion() ? withBranch(object, type) : object;
  }

  private Map<String, Object> withBranch(Map<String, Object> object, ObjectType union)
      throws NoValueException {
    Variants variants = union.variants().orElseThrow();
    for (EnumValue value : values(tagType(union, variants.tag()))) {
      object.put(variants.tag(), value.name());
      Optional<String> branch = variants.branches().stream()
          .filter(b -> b.value().equals(value.name()))
          .findFirst()
          .flatMap(Branch::type);
      try {
        return branch.isPresent() ? filled(object, schema.object(branch.get())) : object;
      } catch (NoValueException e) {
        // Perhaps the next one has one.
      }
    }
    throw new NoValueException();
  }

  private EnumType tagType(ObjectType union, String tag) {
    return schema.allMembers(union).stream()
        .filter(member -> member.name().equals(tag))
        .map(member -> (EnumType) schema.type(member.type().name()))
        .findFirst()
        .orElseThrow();
  }
}
