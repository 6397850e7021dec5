package io.github.qmp4j.schema.bundled;

import io.github.qmp4j.schema.model.AlternateType;
import io.github.qmp4j.schema.model.Alternative;
import io.github.qmp4j.schema.model.Branch;
import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.CommandFlags;
import io.github.qmp4j.schema.model.Condition;
import io.github.qmp4j.schema.model.Definition;
import io.github.qmp4j.schema.model.EnumType;
import io.github.qmp4j.schema.model.EnumValue;
import io.github.qmp4j.schema.model.Event;
import io.github.qmp4j.schema.model.Feature;
import io.github.qmp4j.schema.model.Member;
import io.github.qmp4j.schema.model.Module;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.Type;
import io.github.qmp4j.schema.model.TypeRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Definitions as the objects of a QAPI file, in their shortest form. */
final class DefinitionWriter {

  private final Schema schema;

  DefinitionWriter(Schema schema) {
    this.schema = schema;
  }

  /** Empty for an implicit type, which is written where it is used. */
  Optional<Map<String, Object>> type(Type type) {
    if (type instanceof EnumType enumeration && !enumeration.implicit()) {
      return Optional.of(enumeration(enumeration));
    } else if (type instanceof AlternateType alternate) {
      return Optional.of(alternate(alternate));
    } else if (type instanceof ObjectType object && !object.implicit()) {
      return Optional.of(object.isUnion() ? union(object) : struct(object));
    }
    return Optional.empty();
  }

  private static Map<String, Object> enumeration(EnumType type) {
    Map<String, Object> json = start(Module.Kind.ENUM, type);
    type.prefix().ifPresent(prefix -> json.put("prefix", prefix));
    json.put("data", type.values().stream().map(DefinitionWriter::value).toList());
    return finish(json, type);
  }

  private static Object value(EnumValue value) {
    return shortest("name", value.name(), value.condition(), value.features());
  }

  private static Map<String, Object> alternate(AlternateType type) {
    Map<String, Object> json = start(Module.Kind.ALTERNATE, type);
    Map<String, Object> data = new LinkedHashMap<>();
    for (Alternative alternative : type.alternatives()) {
      data.put(
          alternative.name(),
          shortest("type", use(alternative.type()), alternative.condition(), List.of()));
    }
    json.put("data", data);
    return finish(json, type);
  }

  private static Map<String, Object> struct(ObjectType type) {
    Map<String, Object> json = start(Module.Kind.STRUCT, type);
    type.base().ifPresent(base -> json.put("base", base));
    json.put("data", members(type));
    return finish(json, type);
  }

  private Map<String, Object> union(ObjectType type) {
    Map<String, Object> json = start(Module.Kind.UNION, type);
    type.base().ifPresent(base -> json.put("base", inlineOrNamed(base)));
    type.variants().ifPresent(variants -> {
      // Without a base it is a simple union of old, with an enum that nobody wrote.
      type.base().ifPresent(base -> json.put("discriminator", variants.tag()));
      Map<String, Object> data = new LinkedHashMap<>();
      for (Branch branch : variants.branches()) {
        branch
            .type()
            .ifPresent(t -> data.put(
                branch.value(), shortest("type", unwrapped(t), branch.condition(), List.of())));
      }
      json.put("data", data);
    });
    return finish(json, type);
  }

  /** The type of a branch; of a simple union's what is in the wrapper. */
  private Object unwrapped(String branch) {
    ObjectType type = schema.object(branch);
    return type.implicit() ? use(type.members().get(0).type()) : branch;
  }

  Map<String, Object> command(Command command) {
    Map<String, Object> json = start(Module.Kind.COMMAND, command);
    command.arguments().ifPresent(type -> json.put("data", inlineOrNamed(type)));
    command.returns().ifPresent(type -> json.put("returns", use(type)));
    flag(json, "boxed", command.boxed(), false);
    CommandFlags flags = command.flags();
    flag(json, "gen", flags.gen(), true);
    flag(json, "success-response", flags.successResponse(), true);
    flag(json, "allow-oob", flags.allowOob(), false);
    flag(json, "allow-preconfig", flags.allowPreconfig(), false);
    flag(json, "coroutine", flags.coroutine(), false);
    return finish(json, command);
  }

  Map<String, Object> event(Event event) {
    Map<String, Object> json = start(Module.Kind.EVENT, event);
    event.data().ifPresent(type -> json.put("data", inlineOrNamed(type)));
    flag(json, "boxed", event.boxed(), false);
    return finish(json, event);
  }

  private Object inlineOrNamed(String type) {
    ObjectType object = schema.object(type);
    return object.implicit() ? members(object) : type;
  }

  private static Map<String, Object> members(ObjectType type) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (Member member : type.members()) {
      members.put(
          (member.optional() ? "*" : "") + member.name(),
          shortest("type", use(member.type()), member.condition(), member.features()));
    }
    return members;
  }

  private static Object use(TypeRef type) {
    return type.array() ? List.of(type.name()) : type.name();
  }

  private static Map<String, Object> start(Module.Kind kind, Definition definition) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(kind.keyword(), definition.name());
    return json;
  }

  private static Map<String, Object> finish(Map<String, Object> json, Definition definition) {
    extras(json, definition.condition(), definition.features());
    return json;
  }

  /** The bare value where there is nothing to add to it. */
  private static Object shortest(
      String key, Object value, Optional<Condition> condition, List<Feature> features) {
    if (condition.isEmpty() && features.isEmpty()) {
      return value;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(key, value);
    extras(json, condition, features);
    return json;
  }

  private static void extras(
      Map<String, Object> json, Optional<Condition> condition, List<Feature> features) {
    condition.map(ConditionWriter::write).ifPresent(c -> json.put("if", c));
    if (!features.isEmpty()) {
      json.put(
          "features",
          features.stream()
              .map(f -> shortest("name", f.name(), f.condition(), List.of()))
              .toList());
    }
  }

  private static void flag(Map<String, Object> json, String key, boolean value, boolean standard) {
    if (value != standard) {
      json.put(key, value);
    }
  }
}
