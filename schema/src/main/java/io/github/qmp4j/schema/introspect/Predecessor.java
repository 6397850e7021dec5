package io.github.qmp4j.schema.introspect;

import io.github.qmp4j.schema.decl.DocComment;
import io.github.qmp4j.schema.decl.TypeUse;
import io.github.qmp4j.schema.model.AlternateType;
import io.github.qmp4j.schema.model.Alternative;
import io.github.qmp4j.schema.model.BuiltinType;
import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.CommandFlags;
import io.github.qmp4j.schema.model.Definition;
import io.github.qmp4j.schema.model.EnumType;
import io.github.qmp4j.schema.model.JsonType;
import io.github.qmp4j.schema.model.Member;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.Type;
import io.github.qmp4j.schema.model.TypeRef;
import io.github.qmp4j.schema.source.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an earlier schema knows of types and commands, and introspection does not tell.
 *
 * @param partners its types by ours
 */
record Predecessor(Schema schema, Map<String, String> partners) {

  static Predecessor of(Schema schema, Graph ours) {
    return new Predecessor(schema, Correspondence.of(ours, SchemaGraph.of(schema)));
  }

  /** The name that somebody once gave to the type, not one that QEMU makes for itself. */
  Optional<String> nameOf(String type) {
    return partner(type)
        .filter(p -> !(p instanceof ObjectType object && object.implicit()))
        .filter(p -> !(p instanceof EnumType enumeration && enumeration.implicit()))
        .map(p -> ((Definition) p).name());
  }

  private Optional<Type> partner(String type) {
    return Optional.ofNullable(partners.get(type)).map(schema::type);
  }

  /** The type of a member at that time. */
  Optional<TypeRef> member(String type, String name) {
    return partner(type)
        .filter(ObjectType.class::isInstance)
        .flatMap(object -> schema.allMembers((ObjectType) object).stream()
            .filter(member -> member.name().equals(name))
            .findFirst())
        .map(Member::type);
  }

  /**
   * The integers, or arrays of them, that an alternate could be at that time. Alternatives are told
   * without names, but there can be only one of each kind.
   */
  Optional<TypeRef> alternative(String type, boolean array) {
    return partner(type)
        .filter(AlternateType.class::isInstance)
        .flatMap(alternate -> ((AlternateType) alternate)
            .alternatives().stream()
                .map(Alternative::type)
                .filter(ref -> ref.array() == array && isInteger(ref))
                .findFirst());
  }

  Optional<TypeRef> result(String command) {
    return schema.command(command).flatMap(Command::returns);
  }

  /** An integer with the width that it had; introspection shows all as {@code int}. */
  static TypeUse withWidth(TypeUse use, Optional<TypeRef> then) {
    return then.filter(ref -> use.name().equals(BuiltinType.INT.qapiName()))
        .filter(ref -> ref.array() == use.array())
        .filter(Predecessor::isInteger)
        .map(ref -> new TypeUse(ref.name(), use.array(), use.location()))
        .orElse(use);
  }

  private static boolean isInteger(TypeRef ref) {
    return BuiltinType.find(ref.name())
        .filter(type -> type.json() == JsonType.INT)
        .isPresent();
  }

  /** How a command may be called, where introspection is silent: all but out of band. */
  CommandFlags flags(String command, CommandFlags told) {
    return schema
        .command(command)
        .map(Command::flags)
        .map(then -> new CommandFlags(
            then.gen(),
            then.successResponse(),
            told.allowOob(),
            then.allowPreconfig(),
            then.coroutine()))
        .orElse(told);
  }

  /** Whether the arguments of a command, or the data of an event, were one value of a type. */
  boolean isBoxed(String user) {
    return schema.command(user).filter(Command::boxed).isPresent()
        || schema.event(user).filter(event -> event.boxed()).isPresent();
  }

  /** What was said of a command or event. */
  Optional<DocComment> doc(String user, Location location) {
    Optional<Definition> definition = schema.command(user).map(Definition.class::cast);
    return definition
        .or(() -> schema.event(user))
        .map(d -> d.doc().body())
        .filter(body -> !body.isEmpty())
        .map(body -> new DocComment(location, user, body, Map.of(), Map.of(), List.of()));
  }
}
