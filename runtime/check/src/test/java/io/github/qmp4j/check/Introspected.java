package io.github.qmp4j.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a server tells of itself, as it stands there, to judge findings by it. Shares nothing with what
 * makes them.
 */
final class Introspected {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Map<String, JsonNode> entities = new HashMap<>();

  Introspected(JsonNode entities) {
    entities.forEach(entity -> this.entities.put(text(entity, "name"), entity));
  }

  boolean has(String kind, String name) {
    return entities.containsKey(name) && text(entities.get(name), "meta-type").equals(kind);
  }

  /** The command, event, member or value itself; empty if the server has none. */
  Optional<JsonNode> find(Path path) {
    JsonNode user = entities.get(path.user());
    Deque<String> steps = new ArrayDeque<>(path.steps());
    if (user == null || steps.isEmpty()) {
      return Optional.ofNullable(user);
    }
    boolean result = steps.peek().equals("()");
    if (result) {
      steps.remove();
    }
    return find(entities.get(text(user, result ? "ret-type" : "arg-type")), steps);
  }

  private Optional<JsonNode> find(JsonNode type, Deque<String> steps) {
    String kind = text(type, "meta-type");
    switch (kind) {
      case "array" -> {
        if (steps.remove().equals("[]")) {
          return find(entities.get(text(type, "element-type")), steps);
        }
        return Optional.empty();
      }
      case "alternate" -> {
        for (JsonNode alternative : type.get("members")) {
          Optional<JsonNode> found =
              find(entities.get(text(alternative, "type")), new ArrayDeque<>(steps));
          if (found.isPresent()) {
            return found;
          }
        }
        return Optional.empty();
      }
      case "enum" -> {
        String value = Path.name(steps.remove());
        return named(type.get("members"), value);
      }
      case "object" -> {
        Map<String, String> tags = tags(steps);
        String name = Path.name(steps.remove());
        return named(members(type, tags, false), name)
            .flatMap(member -> steps.isEmpty()
                ? Optional.of(member)
                : find(entities.get(text(member, "type")), steps));
      }
      default -> {
        return Optional.empty();
      }
    }
  }

  /** What a member, or a command's result, is: a kind of entity, or for a built-in type its name. */
  String kindOf(JsonNode member) {
    JsonNode type = entities.get(text(member, "type"));
    String kind = text(type, "meta-type");
    return kind.equals("builtin") ? text(type, "name") : kind;
  }

  /** Arguments with which the command would be accepted but for what is at the end of the path. */
  JsonNode arguments(Path path) {
    return value(
        entities.get(text(entities.get(path.user()), "arg-type")), new ArrayDeque<>(path.steps()));
  }

  private JsonNode value(JsonNode type, Deque<String> steps) {
    return switch (text(type, "meta-type")) {
      case "array" -> {
        ArrayNode list = NODES.arrayNode();
        if (!steps.isEmpty()) {
          steps.remove();
          list.add(value(entities.get(text(type, "element-type")), steps));
        }
        yield list;
      }
      case "enum" ->
        NODES.stringNode(
            steps.isEmpty() ? type.get("values").get(0).stringValue() : Path.name(steps.remove()));
      case "alternate" -> value(alternative(type, steps), steps);
      case "object" -> object(type, steps);
      default -> builtin(text(type, "name"));
    };
  }

  /** With nothing to reach inside, the one that is no object: objects can contain themselves. */
  private JsonNode alternative(JsonNode type, Deque<String> steps) {
    String wanted = steps.isEmpty() || steps.peek().startsWith("=")
        ? "enum builtin"
        : steps.peek().equals("[]") ? "array" : "object";
    List<JsonNode> types = new ArrayList<>();
    type.get("members").forEach(member -> types.add(entities.get(text(member, "type"))));
    return types.stream()
        .filter(candidate -> wanted.contains(text(candidate, "meta-type")))
        .findFirst()
        .orElse(types.get(0));
  }

  private JsonNode object(JsonNode type, Deque<String> steps) {
    Map<String, String> tags = tags(steps);
    String last = steps.isEmpty() ? "" : Path.name(steps.remove());
    ObjectNode object = NODES.objectNode();
    List<JsonNode> members = members(type, tags, true);
    for (JsonNode member : members) {
      String name = text(member, "name");
      if (tags.containsKey(name) && !name.equals(last)) {
        object.put(name, tags.get(name));
      } else if (name.equals(last)) {
        object.set(name, value(entities.get(text(member, "type")), steps));
      } else if (!member.has("default")) {
        object.set(name, value(entities.get(text(member, "type")), new ArrayDeque<>()));
      }
    }
    if (!last.isEmpty() && !object.has(last)) {
      object.put(last, true);
    }
    return object;
  }

  private static Map<String, String> tags(Deque<String> steps) {
    Map<String, String> tags = new HashMap<>();
    while (Path.choosesBranch(steps)) {
      tags.put(Path.name(steps.remove()), Path.name(steps.remove()));
    }
    return tags;
  }

  /**
   * Those that an object has in a branch.
   *
   * @param tags which branch, by the tags; completed if {@code choose}
   * @param choose whether some branch is to be taken where the tags say nothing
   */
  private List<JsonNode> members(JsonNode type, Map<String, String> tags, boolean choose) {
    List<JsonNode> members = new ArrayList<>();
    type.get("members").forEach(members::add);
    if (type.has("tag")) {
      String tag = text(type, "tag");
      if (choose) {
        tags.computeIfAbsent(tag, t -> text(type.get("variants").get(0), "case"));
      }
      for (JsonNode variant : type.get("variants")) {
        if (text(variant, "case").equals(tags.get(tag))) {
          members.addAll(members(entities.get(text(variant, "type")), tags, choose));
        }
      }
    }
    return members;
  }

  private static JsonNode builtin(String name) {
    return switch (name) {
      case "str" -> NODES.stringNode("");
      case "int", "number" -> NODES.numberNode(0);
      case "bool" -> NODES.booleanNode(false);
      default -> NODES.nullNode();
    };
  }

  private static Optional<JsonNode> named(Iterable<JsonNode> parts, String name) {
    for (JsonNode part : parts) {
      if (text(part, "name").equals(name)) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }

  private static String text(JsonNode node, String key) {
    return node.get(key).stringValue();
  }
}
