package io.github.qmp4j.processor.example;

import io.github.qmp4j.processor.plan.Component;
import io.github.qmp4j.processor.plan.JavaPlan;
import io.github.qmp4j.processor.plan.JavaType;
import io.github.qmp4j.processor.plan.PlannedAlternate;
import io.github.qmp4j.processor.plan.PlannedEnum;
import io.github.qmp4j.processor.plan.PlannedRecord;
import io.github.qmp4j.processor.plan.PlannedType;
import io.github.qmp4j.processor.plan.PlannedUnion;
import io.github.qmp4j.processor.plan.Trait;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Values on the wire as expressions of the generated types. Values are what JSON has: maps, lists,
 * strings, numbers, booleans, null. What the plan has no place for is an {@link
 * IllegalArgumentException} that says where it is.
 */
final class ValueCode {

  private final Map<String, PlannedType> types;

  ValueCode(JavaPlan plan) {
    this.types =
        plan.types().stream().collect(Collectors.toMap(PlannedType::name, Function.identity()));
  }

  /** The members that are there, in the order of the components. */
  Map<Component, String> members(String path, List<Component> components, Map<?, ?> members) {
    Map<Component, String> code = new LinkedHashMap<>();
    Map<Object, Object> left = new LinkedHashMap<>(members);
    for (Component component : components) {
      if (component.isOpen()) {
        continue;
      }
      if (left.containsKey(component.wireName())) {
        code.put(component, member(path, component, left.remove(component.wireName())));
      } else if (!component.optional()) {
        throw new IllegalArgumentException("'" + path + component.wireName() + "' is missing");
      }
    }
    for (Component component : components) {
      if (component.isOpen() && !left.isEmpty()) {
        code.put(component, JsonCode.members(left));
        left.clear();
      }
    }
    if (!left.isEmpty()) {
      throw new IllegalArgumentException(
          "there is no '" + path + left.keySet().iterator().next() + "'");
    }
    return code;
  }

  private String member(String path, Component component, Object value) {
    return component.is(Trait.SECRET)
        ? "\"***\""
        : of(path + component.wireName(), component.type(), value);
  }

  /**
   * A value of a type.
   *
   * @param path where it is, for complaints
   */
  String of(String path, JavaType type, Object value) {
    if (type instanceof JavaType.Builtin builtin) {
      return Literals.of(builtin.type(), value).orElseThrow(() -> misfit(path, type, value));
    }
    if (type instanceof JavaType.ListOf list && value instanceof List<?> items) {
      List<String> code = new ArrayList<>();
      for (Object item : items) {
        code.add(of(path + "[" + code.size() + "]", list.element(), item));
      }
      return Layout.arguments("List.of", code);
    }
    if (type instanceof JavaType.Generated generated) {
      return generated(path, types.get(generated.name()), value);
    }
    throw misfit(path, type, value);
  }

  private String generated(String path, PlannedType type, Object value) {
    if (type instanceof PlannedEnum plan) {
      return plan.constants().stream()
          .filter(constant -> constant.origin().name().equals(value))
          .map(constant -> plan.name() + "." + constant.name())
          .findFirst()
          .orElseThrow(() -> misfit(path, new JavaType.Generated(plan.name(), true), value));
    }
    if (type instanceof PlannedAlternate plan) {
      return alternate(path, plan, value);
    }
    if (!(value instanceof Map<?, ?> members)) {
      throw misfit(path, new JavaType.Generated(type.name(), false), value);
    }
    if (type instanceof PlannedUnion plan) {
      return branch(path, plan.name(), plan.root(), members);
    }
    return record(path, type.name(), ((PlannedRecord) type).components(), members);
  }

  // new Plug.Builder().volts(230).build()   or   new Plug(230)
  private String record(String path, String name, List<Component> components, Map<?, ?> members) {
    Map<Component, String> values = members(path.isEmpty() ? "" : path + ".", components, members);
    boolean builds = components.stream().anyMatch(Component::mayBeLeftOut);
    if (!builds) {
      return Layout.arguments("new " + name, List.copyOf(values.values()));
    }
    List<String> calls = new ArrayList<>(Layout.setters(values));
    calls.add(".build()");
    return Layout.chain("new " + name + ".Builder()", calls);
  }

  // new Plug.Round(230), new Plug.Other(PlugKind.FLAT, 230): the record for the tag's value
  private String branch(String path, String name, PlannedUnion.Variant variant, Map<?, ?> members) {
    PlannedUnion.Choice choice = variant.choice();
    if (choice == null) {
      return record(path, name, variant.components(), members);
    }
    Map<Object, Object> others = new LinkedHashMap<>(members);
    Object tag = others.remove(choice.wireName());
    for (PlannedUnion.Variant branch : choice.branches()) {
      if (branch.tags().stream()
          .anyMatch(t -> t.wireName().equals(choice.wireName()) && t.wireValue().equals(tag))) {
        return branch(path, name + "." + branch.name(), branch, others);
      }
    }
    PlannedUnion.Others rest = choice.others();
    if (rest != null && rest.values().stream().anyMatch(v -> v.origin().name().equals(tag))) {
      return record(path, name + "." + rest.name(), rest.components(), members);
    }
    String where = path.isEmpty() ? choice.wireName() : path + "." + choice.wireName();
    throw new IllegalArgumentException("there is no '" + tag + "' for '" + where + "'");
  }

  // new Socket.OfString("a")
  private String alternate(String path, PlannedAlternate plan, Object value) {
    PlannedAlternate.JsonKind json = kind(value);
    for (PlannedAlternate.Kind kind : plan.kinds()) {
      if (kind.json() == json) {
        String name = "new " + plan.name() + "." + kind.name();
        return json == PlannedAlternate.JsonKind.NULL
            ? name + "()"
            : name + "(" + of(path, kind.type(), value) + ")";
      }
    }
    throw misfit(path, new JavaType.Generated(plan.name(), false), value);
  }

  private static PlannedAlternate.JsonKind kind(Object value) {
    if (value == null) {
      return PlannedAlternate.JsonKind.NULL;
    } else if (value instanceof Map) {
      return PlannedAlternate.JsonKind.OBJECT;
    } else if (value instanceof List) {
      return PlannedAlternate.JsonKind.ARRAY;
    } else if (value instanceof Boolean) {
      return PlannedAlternate.JsonKind.BOOLEAN;
    }
    return value instanceof Number
        ? PlannedAlternate.JsonKind.NUMBER
        : PlannedAlternate.JsonKind.STRING;
  }

  private static IllegalArgumentException misfit(String path, JavaType type, Object value) {
    return new IllegalArgumentException(
        "'" + path + "' is " + value + ", which is no " + JavaWords.type(type));
  }
}
