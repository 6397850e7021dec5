package io.github.qmp4j.schema.dump;

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
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Variants;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Definitions and their parts as JSON values; what has its default is left out. */
final class Elements {

  private static final String EMPTY = "q_empty";

  Map<String, Object> command(Command command) {
    Map<String, Object> json = common(command);
    command.arguments().ifPresent(type -> json.put("arg-type", type));
    command.returns().ifPresent(type -> json.put("ret-type", type.toString()));
    flag(json, "boxed", command.boxed(), false);
    CommandFlags flags = command.flags();
    flag(json, "gen", flags.gen(), true);
    flag(json, "success-response", flags.successResponse(), true);
    flag(json, "allow-oob", flags.allowOob(), false);
    flag(json, "allow-preconfig", flags.allowPreconfig(), false);
    flag(json, "coroutine", flags.coroutine(), false);
    return json;
  }

  Map<String, Object> event(Event event) {
    Map<String, Object> json = common(event);
    event.data().ifPresent(type -> json.put("arg-type", type));
    flag(json, "boxed", event.boxed(), false);
    return json;
  }

  Map<String, Object> type(Definition type) {
    Map<String, Object> json = common(type);
    flag(json, "implicit", SchemaDump.isImplicit(type), false);
    if (type instanceof EnumType enumeration) {
      json.put("kind", "enum");
      enumeration.prefix().ifPresent(prefix -> json.put("prefix", prefix));
      json.put("values", enumeration.values().stream().map(this::value).toList());
    } else if (type instanceof AlternateType alternate) {
      json.put("kind", "alternate");
      json.put(
          "alternatives",
          alternate.alternatives().stream().map(this::alternative).toList());
    } else if (type instanceof ObjectType object) {
      object(json, object);
    }
    return json;
  }

  private void object(Map<String, Object> json, ObjectType object) {
    json.put("kind", object.isUnion() ? "union" : "struct");
    object.base().ifPresent(base -> json.put("base", base));
    list(json, "members", object.members().stream().map(this::member).toList());
    if (object.variants().isPresent()) {
      Variants variants = object.variants().get();
      json.put("tag", variants.tag());
      json.put("branches", variants.branches().stream().map(this::branch).toList());
    }
  }

  private Map<String, Object> member(Member member) {
    Map<String, Object> json = new TreeMap<>();
    json.put("name", member.name());
    json.put("type", member.type().toString());
    flag(json, "optional", member.optional(), false);
    condition(json, member.condition());
    features(json, member.features());
    return json;
  }

  private Map<String, Object> value(EnumValue value) {
    Map<String, Object> json = new TreeMap<>();
    json.put("name", value.name());
    condition(json, value.condition());
    features(json, value.features());
    return json;
  }

  private Map<String, Object> branch(Branch branch) {
    Map<String, Object> json = new TreeMap<>();
    json.put("case", branch.value());
    json.put("type", branch.type().orElse(EMPTY));
    condition(json, branch.condition());
    return json;
  }

  private Map<String, Object> alternative(Alternative alternative) {
    Map<String, Object> json = new TreeMap<>();
    json.put("name", alternative.name());
    json.put("type", alternative.type().toString());
    condition(json, alternative.condition());
    return json;
  }

  private static Map<String, Object> common(Definition definition) {
    Map<String, Object> json = new TreeMap<>();
    json.put("module", definition.header().module());
    condition(json, definition.condition());
    features(json, definition.features());
    return json;
  }

  private static void features(Map<String, Object> json, List<Feature> features) {
    list(json, "features", features.stream().map(Elements::feature).toList());
  }

  private static Map<String, Object> feature(Feature feature) {
    Map<String, Object> json = new TreeMap<>();
    json.put("name", feature.name());
    condition(json, feature.condition());
    return json;
  }

  private static void condition(Map<String, Object> json, Optional<Condition> condition) {
    condition.ifPresent(c -> json.put("if", condition(c)));
  }

  private static Object condition(Condition condition) {
    if (condition instanceof Condition.Defined defined) {
      return defined.macro();
    } else if (condition instanceof Condition.Not not) {
      return Map.of("not", condition(not.condition()));
    } else if (condition instanceof Condition.All all) {
      return Map.of("all", all.conditions().stream().map(Elements::condition).toList());
    } else if (condition instanceof Condition.Any any) {
      return Map.of("any", any.conditions().stream().map(Elements::condition).toList());
    }
    return Map.of("c", ((Condition.Preprocessor) condition).text());
  }

  private static void flag(Map<String, Object> json, String key, boolean value, boolean standard) {
    if (value != standard) {
      json.put(key, value);
    }
  }

  private static void list(Map<String, Object> json, String key, List<?> items) {
    if (!items.isEmpty()) {
      json.put(key, items);
    }
  }
}
