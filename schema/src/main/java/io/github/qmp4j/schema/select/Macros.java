package io.github.qmp4j.schema.select;

import io.github.qmp4j.schema.model.AlternateType;
import io.github.qmp4j.schema.model.Alternative;
import io.github.qmp4j.schema.model.Branch;
import io.github.qmp4j.schema.model.Condition;
import io.github.qmp4j.schema.model.Definition;
import io.github.qmp4j.schema.model.EnumType;
import io.github.qmp4j.schema.model.EnumValue;
import io.github.qmp4j.schema.model.Member;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** The macros that a schema's conditions ask for. */
public final class Macros {

  private Macros() {}

  /** All of them, sorted; those in the C text of old schemas are not found. */
  public static Set<String> of(Schema schema) {
    Set<String> macros = new TreeSet<>();
    Stream.of(schema.types(), schema.commands(), schema.events())
        .flatMap(Collection::stream)
        .map(Definition.class::cast)
        .flatMap(d -> Stream.concat(d.condition().stream(), parts(d)))
        .forEach(condition -> collect(condition, macros));
    return macros;
  }

  private static Stream<Condition> parts(Definition definition) {
    if (definition instanceof EnumType type) {
      return conditions(type.values(), EnumValue::condition);
    } else if (definition instanceof AlternateType type) {
      return conditions(type.alternatives(), Alternative::condition);
    } else if (definition instanceof ObjectType type) {
      List<Branch> branches = type.variants().map(v -> v.branches()).orElse(List.of());
      return Stream.concat(
          conditions(type.members(), Member::condition), conditions(branches, Branch::condition));
    }
    return Stream.empty();
  }

  private static <T> Stream<Condition> conditions(
      List<T> parts, Function<T, Optional<Condition>> condition) {
    return parts.stream().map(condition).flatMap(Optional::stream);
  }

  private static void collect(Condition condition, Set<String> macros) {
    if (condition instanceof Condition.Defined defined) {
      macros.add(defined.macro());
    } else if (condition instanceof Condition.Not not) {
      collect(not.condition(), macros);
    } else if (condition instanceof Condition.All all) {
      all.conditions().forEach(part -> collect(part, macros));
    } else if (condition instanceof Condition.Any any) {
      any.conditions().forEach(part -> collect(part, macros));
    }
  }
}
