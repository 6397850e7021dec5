package io.github.qmp4j.samples.qmp.vocabulary;

import io.github.qmp4j.schema.model.AlternateType;
import io.github.qmp4j.schema.model.Branch;
import io.github.qmp4j.schema.model.BuiltinType;
import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.EnumType;
import io.github.qmp4j.schema.model.EnumValue;
import io.github.qmp4j.schema.model.Feature;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.TypeRef;
import io.github.qmp4j.schema.model.Variants;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a definition as if a server had described itself with it. */
final class DefinitionReader {

  /** Of a command without arguments, or without a result. */
  private static final String NOTHING = "";

  private final Schema schema;
  private final Map<String, Type> types = new HashMap<>();

  private DefinitionReader(Schema schema) {
    this.schema = schema;
  }

  static Map<String, Type> types(Schema schema) {
    DefinitionReader reader = new DefinitionReader(schema);
    reader.read();
    return reader.types;
  }

  static CommandInfo command(Command command) {
    return new CommandInfo(
        command.name(),
        command.arguments().orElse(NOTHING),
        command.returns().map(DefinitionReader::name).orElse(NOTHING),
        command.features().stream().map(Feature::name).toList());
  }

  private void read() {
    types.put(NOTHING, new Type.Struct(List.of(), null, Map.of()));
    for (BuiltinType type : BuiltinType.values()) {
      add(type.qapiName(), new Type.Simple(type.json().qapiName()));
    }
    for (io.github.qmp4j.schema.model.Type type : schema.types()) {
      if (type instanceof EnumType choice) {
        add(
            choice.name(),
            new Type.Choice(choice.values().stream().map(EnumValue::name).toList()));
      } else if (type instanceof AlternateType alternate) {
        add(
            alternate.name(),
            new Type.OneOf(
                alternate.alternatives().stream().map(a -> name(a.type())).toList()));
      } else if (type instanceof ObjectType object) {
        add(object.name(), struct(object));
      }
    }
  }

  private void add(String name, Type type) {
    types.put(name, type);
    types.put("[" + name + "]", new Type.ListOf(name));
  }

  private Type.Struct struct(ObjectType object) {
    List<Type.Member> members = schema.allMembers(object).stream()
        .map(m -> new Type.Member(m.name(), name(m.type()), m.optional()))
        .toList();
    Map<String, String> variants = new LinkedHashMap<>();
    for (Branch branch : object.variants().map(Variants::branches).orElse(List.of())) {
      variants.put(branch.value(), branch.type().orElse(NOTHING));
    }
    return new Type.Struct(members, object.variants().map(Variants::tag).orElse(null), variants);
  }

  private static String name(TypeRef type) {
    return type.toString();
  }
}
