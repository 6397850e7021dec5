package io.github.qmp4j.fake.definition;

import io.github.qmp4j.schema.model.AlternateType;
import io.github.qmp4j.schema.model.BuiltinType;
import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Definition;
import io.github.qmp4j.schema.model.EnumType;
import io.github.qmp4j.schema.model.EnumValue;
import io.github.qmp4j.schema.model.Event;
import io.github.qmp4j.schema.model.Feature;
import io.github.qmp4j.schema.model.JsonType;
import io.github.qmp4j.schema.model.Member;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.Type;
import io.github.qmp4j.schema.model.TypeRef;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A schema as {@code query-qmp-schema} tells it: commands and events with the types that they use,
 * whose names are replaced by numbers in the order of first use. Everything that is conditional counts
 * as built in.
 */
public final class Introspection {

  /** The type of what takes or returns nothing; no definition can have this name. */
  private static final String EMPTY = "q_empty";

  private final JsonNodeFactory nodes = JsonNodeFactory.instance;
  private final Schema schema;
  private final ArrayNode entries = nodes.arrayNode();
  private final Map<String, String> masks = new HashMap<>();
  private final Set<TypeRef> used = new HashSet<>();
  private final Queue<TypeRef> toTell = new ArrayDeque<>();

  private Introspection(Schema schema) {
    this.schema = schema;
  }

  public static ArrayNode of(Schema schema) {
    return new Introspection(schema).tell();
  }

  private ArrayNode tell() {
    schema.commands().forEach(this::command);
    schema.events().forEach(this::event);
    for (TypeRef type = toTell.poll(); type != null; type = toTell.poll()) {
      type(type);
    }
    return entries;
  }

  private void command(Command command) {
    ObjectNode entry = entry(command.name(), "command");
    entry.put("arg-type", use(TypeRef.of(command.arguments().orElse(EMPTY))));
    entry.put("ret-type", use(command.returns().orElse(TypeRef.of(EMPTY))));
    if (command.flags().allowOob()) {
      entry.put("allow-oob", true);
    }
    features(entry, command.features());
  }

  private void event(Event event) {
    ObjectNode entry = entry(event.name(), "event");
    entry.put("arg-type", use(TypeRef.of(event.data().orElse(EMPTY))));
    features(entry, event.features());
  }

  private ObjectNode entry(String name, String kind) {
    ObjectNode entry = entries.addObject();
    entry.put("name", name);
    entry.put("meta-type", kind);
    return entry;
  }

  private static void features(ObjectNode entry, List<Feature> features) {
    if (!features.isEmpty()) {
      ArrayNode names = entry.putArray("features");
      features.forEach(feature -> names.add(feature.name()));
    }
  }

  /** The masked name; notes that the type has to be told. */
  private String use(TypeRef written) {
    TypeRef type = plainInteger(written);
    if (used.add(type)) {
      toTell.add(type);
    }
    if (type.array()) {
      return "[" + use(TypeRef.of(type.name())) + "]";
    }
    return BuiltinType.find(type.name()).isPresent() ? type.name() : mask(type.name());
  }

  /** Introspection does not tell the sizes of integers apart. */
  private static TypeRef plainInteger(TypeRef type) {
    boolean integer =
        BuiltinType.find(type.name()).filter(b -> b.json() == JsonType.INT).isPresent();
    return integer ? new TypeRef(BuiltinType.INT.qapiName(), type.array()) : type;
  }

  private String mask(String name) {
    String next = String.valueOf(masks.size());
    return masks.computeIfAbsent(name, unknown -> next);
  }

  private void type(TypeRef ref) {
    if (ref.array()) {
      String element = use(TypeRef.of(ref.name()));
      entry("[" + element + "]", "array").put("element-type", element);
    } else if (ref.name().equals(EMPTY)) {
      entry(mask(EMPTY), "object").putArray("members");
    } else {
      single(schema.type(ref.name()));
    }
  }

  private void single(Type type) {
    if (type instanceof BuiltinType builtin) {
      entry(builtin.qapiName(), "builtin").put("json-type", builtin.json().qapiName());
    } else if (type instanceof EnumType enumeration) {
      enumeration(enumeration);
    } else if (type instanceof AlternateType alternate) {
      ArrayNode members = masked(alternate, "alternate").putArray("members");
      alternate.alternatives().forEach(a -> members.addObject().put("type", use(a.type())));
    } else {
      object((ObjectType) type);
    }
  }

  private ObjectNode masked(Definition type, String kind) {
    ObjectNode entry = entry(mask(type.name()), kind);
    features(entry, type.features());
    return entry;
  }

  private void enumeration(EnumType type) {
    ObjectNode entry = masked(type, "enum");
    ArrayNode members = entry.putArray("members");
    ArrayNode values = entry.putArray("values");
    for (EnumValue value : type.values()) {
      ObjectNode member = members.addObject().put("name", value.name());
      features(member, value.features());
      values.add(value.name());
    }
  }

  private void object(ObjectType type) {
    ObjectNode entry = masked(type, "object");
    ArrayNode members = entry.putArray("members");
    for (Member member : schema.allMembers(type)) {
      ObjectNode told = members.addObject();
      told.put("name", member.name());
      told.put("type", use(member.type()));
      if (member.optional()) {
        told.putNull("default");
      }
      features(told, member.features());
    }
    type.variants().ifPresent(variants -> {
      entry.put("tag", variants.tag());
      ArrayNode branches = entry.putArray("variants");
      variants
          .branches()
          .forEach(branch -> branches
              .addObject()
              .put("case", branch.value())
              .put("type", use(TypeRef.of(branch.type().orElse(EMPTY)))));
    });
  }
}
