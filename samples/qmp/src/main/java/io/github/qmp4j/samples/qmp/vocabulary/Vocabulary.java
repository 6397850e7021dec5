package io.github.qmp4j.samples.qmp.vocabulary;

import io.github.qmp4j.schema.model.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Commands, events and types of a server. Immutable. */
public final class Vocabulary {

  /** Commands that take more than they say: the properties of whatever they make. */
  private static final Set<String> OPEN = Set.of("device_add", "netdev_add", "object-add");

  private static final Type ANYTHING = new Type.Simple("value");

  private final Map<String, CommandInfo> commands;
  private final Set<String> events;
  private final Map<String, Type> types;

  private Vocabulary(
      Map<String, CommandInfo> commands, Set<String> events, Map<String, Type> types) {
    this.commands = commands;
    this.events = events;
    this.types = types;
  }

  /** Of what {@code query-qmp-schema} returned. Entities of an unknown kind are left out. */
  public static Vocabulary of(JsonNode schema) {
    Map<String, CommandInfo> commands = new TreeMap<>();
    Set<String> events = new TreeSet<>();
    Map<String, Type> types = new HashMap<>();
    for (JsonNode entity : schema) {
      String name = entity.path("name").asString("");
      switch (entity.path("meta-type").asString("")) {
        case "command" -> commands.put(name, command(name, entity));
        case "event" -> events.add(name);
        case "builtin" ->
          types.put(name, new Type.Simple(entity.path("json-type").asString("")));
        case "enum" -> types.put(name, new Type.Choice(strings(entity.path("values"))));
        case "array" ->
          types.put(name, new Type.ListOf(entity.path("element-type").asString("")));
        case "object" -> types.put(name, struct(entity));
        case "alternate" ->
          types.put(
              name,
              new Type.OneOf(map(entity.path("members"), m -> m.path("type").asString(""))));
        default -> {}
      }
    }
    return new Vocabulary(commands, events, types);
  }

  /** Of a server that only tells the names of its commands. */
  public static Vocabulary ofNames(Collection<String> names) {
    Map<String, CommandInfo> commands = new TreeMap<>();
    names.forEach(name -> commands.put(name, new CommandInfo(name, "?", "?", List.of())));
    return new Vocabulary(commands, Set.of(), Map.of());
  }

  /** Of a server that only tells the names of its commands, which a definition describes. */
  public static Vocabulary of(Schema definition, Collection<String> names) {
    Map<String, CommandInfo> commands = new TreeMap<>(ofNames(names).commands);
    definition.commands().stream()
        .filter(command -> names.contains(command.name()))
        .forEach(command -> commands.put(command.name(), DefinitionReader.command(command)));
    return new Vocabulary(commands, Set.of(), DefinitionReader.types(definition));
  }

  public Set<String> commands() {
    return commands.keySet();
  }

  public Optional<CommandInfo> command(String name) {
    return Optional.ofNullable(commands.get(name));
  }

  public Set<String> events() {
    return events;
  }

  /** The type of that name; one that takes anything if the server has not described it. */
  public Type type(String name) {
    return types.getOrDefault(name, ANYTHING);
  }

  /** Whether a value of that type may be anything. */
  public boolean isOpen(Type type) {
    return type.equals(ANYTHING);
  }

  /** The actions of a transaction, as if they were commands; none if the server has no transactions. */
  public Vocabulary actions() {
    Map<String, CommandInfo> actions = new TreeMap<>();
    for (Type.Member list : membersOf(command("transaction").map(CommandInfo::arguments))) {
      if (list.name().equals("actions")
          && type(list.type()) instanceof Type.ListOf items
          && type(items.element()) instanceof Type.Struct action) {
        action
            .variants()
            .forEach((name, wrapper) -> membersOf(Optional.of(wrapper)).stream()
                .filter(member -> member.name().equals("data"))
                .forEach(
                    data -> actions.put(name, new CommandInfo(name, data.type(), "", List.of()))));
      }
    }
    return new Vocabulary(actions, Set.of(), types);
  }

  private List<Type.Member> membersOf(Optional<String> name) {
    return name.isPresent() && type(name.get()) instanceof Type.Struct struct
        ? struct.members()
        : List.of();
  }

  /** Whether all arguments of a command are known. */
  public boolean isClosed(CommandInfo command) {
    return type(command.arguments()) instanceof Type.Struct struct
        && (struct.tag() != null || !OPEN.contains(command.name()));
  }

  /**
   * The members that an object has.
   *
   * @param tag the value of its tag; null if that is not known, so that no variant's are among them
   */
  public List<Type.Member> members(Type.Struct struct, @Nullable String tag) {
    String variant = tag == null ? null : struct.variants().get(tag);
    if (variant == null || !(type(variant) instanceof Type.Struct more)) {
      return struct.members();
    }
    List<Type.Member> all = new ArrayList<>(struct.members());
    all.addAll(more.members());
    return all;
  }

  /** Whether {@link #members} are all there can be: a tag that is missing or mistyped leaves it open. */
  boolean areAll(Type.Struct struct, @Nullable String tag) {
    return struct.tag() == null
        || tag != null
            && struct.members().stream()
                .filter(member -> member.name().equals(struct.tag()))
                .map(member -> type(member.type()))
                .noneMatch(type -> type instanceof Type.Choice c && !c.values().contains(tag));
  }

  private static CommandInfo command(String name, JsonNode entity) {
    return new CommandInfo(
        name,
        entity.path("arg-type").asString(""),
        entity.path("ret-type").asString(""),
        strings(entity.path("features")));
  }

  private static Type struct(JsonNode entity) {
    List<Type.Member> members = map(
        entity.path("members"),
        m -> new Type.Member(
            m.path("name").asString(""), m.path("type").asString(""), m.has("default")));
    Map<String, String> variants = new LinkedHashMap<>();
    entity
        .path("variants")
        .forEach(v -> variants.put(v.path("case").asString(""), v.path("type").asString("")));
    String tag = entity.has("tag") ? entity.get("tag").asString("") : null;
    return new Type.Struct(members, tag, variants);
  }

  private static List<String> strings(JsonNode array) {
    return map(array, node -> node.asString(""));
  }

  private static <T> List<T> map(JsonNode array, Function<JsonNode, T> function) {
    List<T> list = new ArrayList<>();
    array.forEach(node -> list.add(function.apply(node)));
    return list;
  }
}
