package io.github.qmp4j.schema.check;

import io.github.qmp4j.schema.check.Entity.ArrayEntity;
import io.github.qmp4j.schema.check.Entity.Builtin;
import io.github.qmp4j.schema.check.Entity.Defined;
import io.github.qmp4j.schema.check.Entity.EnumEntity;
import io.github.qmp4j.schema.check.Entity.ObjectEntity;
import io.github.qmp4j.schema.check.Entity.Owner;
import io.github.qmp4j.schema.decl.Declaration.EnumDeclaration;
import io.github.qmp4j.schema.decl.DeclarationHeader;
import io.github.qmp4j.schema.decl.TypeUse;
import io.github.qmp4j.schema.decl.ValueDeclaration;
import io.github.qmp4j.schema.model.BuiltinType;
import io.github.qmp4j.schema.model.Module;
import io.github.qmp4j.schema.source.Location;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.ProblemCode;
import io.github.qmp4j.schema.source.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one name space of types, commands and events, and the rule that each name is defined once.
 */
final class Names {

  /** The object without members. */
  static final String EMPTY = "q_empty";

  /** The enum of JSON types, which alternates are told apart by. */
  static final String JSON_TYPES = "QType";

  private final Problems problems;
  private final Map<String, Entity> byName = new LinkedHashMap<>();

  Names(Problems problems) {
    this.problems = problems;
    for (BuiltinType type : BuiltinType.values()) {
      add(new Builtin(type));
      add(new ArrayEntity(type.qapiName(), Optional.empty(), Optional.empty()));
    }
    Owner emptyOwner = builtinOwner(Module.Kind.STRUCT, EMPTY);
    add(new ObjectEntity(
        emptyOwner, emptyOwner.header(), true, Optional.empty(), List.of(), Optional.empty()));
    Owner typesOwner = builtinOwner(Module.Kind.ENUM, JSON_TYPES);
    Location location = typesOwner.header().location();
    List<ValueDeclaration> values = new ArrayList<>();
    for (String v : List.of("none", "qnull", "qnum", "qstring", "qdict", "qlist", "qbool")) {
      values.add(new ValueDeclaration(v, location, Optional.empty(), List.of()));
    }
    add(new EnumEntity(
        typesOwner, new EnumDeclaration(typesOwner.header(), Optional.empty(), values), true));
  }

  private static Owner builtinOwner(Module.Kind kind, String name) {
    Location location = Location.of(Entity.BUILTIN_MODULE, 1, 0);
    return new Owner(
        kind,
        new DeclarationHeader(
            name,
            Entity.BUILTIN_MODULE,
            location,
            location,
            Optional.empty(),
            List.of(),
            Optional.empty()));
  }

  private void add(Entity entity) {
    byName.put(entity.name(), entity);
  }

  /** All entities in the order in which they were defined. */
  Collection<Entity> entities() {
    return new ArrayList<>(byName.values());
  }

  Optional<Entity> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The names that a user could have meant. */
  List<String> typeNames() {
    List<String> meant = new ArrayList<>();
    for (Entity entity : byName.values()) {
      if (isMeant(entity)) {
        meant.add(entity.name());
      }
    }
    return meant;
  }

  private static boolean isMeant(Entity entity) {
    return entity instanceof Builtin
        || entity instanceof EnumEntity
        || entity instanceof Entity.AlternateEntity
        || entity instanceof ObjectEntity object && !object.implicit();
  }

  /** Defines an entity; a problem if the name is taken. */
  void define(Defined entity) {
    Entity first = byName.putIfAbsent(entity.name(), entity);
    if (first == null) {
      return;
    }
    String name = "'" + entity.name() + "'";
    Problem problem = Problem.error(
        ProblemCode.DUPLICATE_DEFINITION,
        entity.header().nameLocation(),
        (isImplied(entity) ? "the tag's enum " + name : name) + " is already defined");
    if (first instanceof Defined defined
        && !defined.header().module().equals(Entity.BUILTIN_MODULE)) {
      String what = isImplied(defined)
          ? "first defined, as the enum of the tag of '"
              + defined.owner().header().name() + "',"
          : "first defined";
      problem = problem.withRelated(what, defined.header().nameLocation());
    }
    entity.owner().reporter(problems).report(problem);
  }

  /** Of what is defined here, and not only {@link #imply}d, that is the tag of a simple union. */
  private static boolean isImplied(Defined entity) {
    return !entity.name().equals(entity.owner().header().name());
  }

  /** Defines what a definition implies, unless its name is known, which is reported elsewhere. */
  void imply(Entity entity) {
    byName.putIfAbsent(entity.name(), entity);
  }

  /** Makes an array type known when it is used first. */
  void array(TypeUse use, Owner user) {
    if (use.array()) {
      imply(new ArrayEntity(use.name(), Optional.of(use), Optional.of(user)));
    }
  }
}
