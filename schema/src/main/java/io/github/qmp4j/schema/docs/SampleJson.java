package io.github.qmp4j.schema.docs;

import io.github.qmp4j.schema.model.AlternateType;
import io.github.qmp4j.schema.model.Alternative;
import io.github.qmp4j.schema.model.Branch;
import io.github.qmp4j.schema.model.BuiltinType;
import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.EnumType;
import io.github.qmp4j.schema.model.Event;
import io.github.qmp4j.schema.model.JsonType;
import io.github.qmp4j.schema.model.Member;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.Type;
import io.github.qmp4j.schema.model.TypeRef;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Messages as they could be on the wire: what must be there is, what may be absent is. As maps,
 * lists, strings, numbers, booleans and null.
 */
final class SampleJson {

  private final Schema schema;
  /** The types that are being made, so that one within itself ends. */
  private final Deque<String> open = new ArrayDeque<>();

  SampleJson(Schema schema) {
    this.schema = schema;
  }

  Map<String, Object> request(Command command) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("execute", command.name());
    Map<String, Object> arguments = arguments(command);
    if (!arguments.isEmpty()) {
      message.put("arguments", arguments);
    }
    return message;
  }

  /** Those that must be there. */
  Map<String, Object> arguments(Command command) {
    return command.arguments().map(this::object).orElse(Map.of());
  }

  /** Empty if success is not answered. */
  Optional<Map<String, Object>> reply(Command command) {
    Object value = command.returns().map(use -> value("value", use)).orElse(Map.of());
    return command.flags().successResponse()
        ? Optional.of(Map.of("return", value))
        : Optional.empty();
  }

  Map<String, Object> event(Event event) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("event", event.name());
    event.data().map(this::object).ifPresent(data -> message.put("data", data));
    Map<String, Object> timestamp = new LinkedHashMap<>();
    timestamp.put("seconds", 1267020223L);
    timestamp.put("microseconds", 435656);
    message.put("timestamp", timestamp);
    return message;
  }

  private Object value(String name, TypeRef use) {
    if (use.array()) {
      return open.contains(use.name())
          ? List.of()
          : Collections.singletonList(value(name, TypeRef.of(use.name())));
    }
    Type type = schema.type(use.name());
    if (type instanceof BuiltinType builtin) {
      return builtin(name, builtin);
    } else if (type instanceof EnumType enumeration) {
      return enumeration.values().isEmpty() ? "" : enumeration.values().get(0).name();
    } else if (type instanceof AlternateType alternate) {
      return value(name, simplest(alternate).type());
    }
    return object(use.name());
  }

  /** The alternative that needs the fewest words. */
  private Alternative simplest(AlternateType alternate) {
    return alternate.alternatives().stream()
        .filter(a -> !(schema.type(a.type().name()) instanceof ObjectType))
        .findFirst()
        .orElse(alternate.alternatives().get(0));
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

  private Map<String, Object> object(String name) {
    Map<String, Object> object = new LinkedHashMap<>();
    open.push(name);
    fill(object, name);
    open.pop();
    return object;
  }

  private void fill(Map<String, Object> object, String name) {
    ObjectType type = schema.object(name);
    for (Member member : schema.allMembers(type)) {
      if (!member.optional() && !open.contains(single(member))) {
        object.putIfAbsent(member.name(), value(member.name(), member.type()));
      }
    }
    type.variants().ifPresent(variants -> {
      Object tag = object.get(variants.tag());
      variants.branches().stream()
          .filter(branch -> branch.value().equals(tag))
          .findFirst()
          .flatMap(Branch::type)
          .ifPresent(branch -> fill(object, branch));
    });
  }

  private static String single(Member member) {
    return member.type().array() ? "" : member.type().name();
  }
}
