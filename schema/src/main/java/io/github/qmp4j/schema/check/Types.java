package io.github.qmp4j.schema.check;

import io.github.qmp4j.schema.check.Entity.AlternateEntity;
import io.github.qmp4j.schema.check.Entity.ArrayEntity;
import io.github.qmp4j.schema.check.Entity.BrokenEntity;
import io.github.qmp4j.schema.check.Entity.Builtin;
import io.github.qmp4j.schema.check.Entity.CommandEntity;
import io.github.qmp4j.schema.check.Entity.EnumEntity;
import io.github.qmp4j.schema.check.Entity.EventEntity;
import io.github.qmp4j.schema.check.Entity.ObjectEntity;
import io.github.qmp4j.schema.check.Entity.Owner;
import io.github.qmp4j.schema.decl.TypeUse;
import io.github.qmp4j.schema.model.JsonType;
import io.github.qmp4j.schema.model.Module;
import io.github.qmp4j.schema.model.TypeRef;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.ProblemCode;
import io.github.qmp4j.schema.source.Problems;
import io.github.qmp4j.schema.source.Reporter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds types by name, and says what they are. The rule here: a type that is used is defined. */
final class Types {

  private final Names names;
  private final Problems problems;
  /** The names that a user could have meant. */
  private final List<String> known;

  private final Set<String> usedBuiltins = new LinkedHashSet<>();

  /** For names that are all defined. */
  Types(Names names, Problems problems) {
    this.names = names;
    this.problems = problems;
    this.known = names.typeNames();
  }

  Reporter reporter(Owner owner) {
    return owner.reporter(problems);
  }

  /**
   * The type that is used; for an array that of the array. Empty, and a problem, if there is none;
   * empty without a problem if it was found wrong before.
   */
  Optional<Entity> resolve(TypeUse use, Reporter report) {
    if (use.array()) {
      return names.find(Entity.arrayName(use.name()));
    }
    Optional<Entity> found = names.find(use.name());
    if (found.isEmpty() || !isType(found.get())) {
      unknown(use, report);
      return Optional.empty();
    }
    if (isBuiltinDefinition(found.get())) {
      usedBuiltins.add(use.name());
    }
    return unlessBroken(found.get());
  }

  private static Optional<Entity> unlessBroken(Entity entity) {
    return entity instanceof BrokenEntity ? Optional.empty() : Optional.of(entity);
  }

  /** The element of an array, in the name of whoever uses the array first. */
  void resolveElement(ArrayEntity array) {
    if (array.use().isEmpty()) {
      return;
    }
    TypeUse use = array.use().get();
    TypeUse element = new TypeUse(use.name(), false, use.location());
    Reporter report = reporter(array.user().orElseThrow());
    Optional<Entity> resolved = resolve(element, report);
    if (resolved.isPresent() && resolved.get() instanceof ArrayEntity) {
      String message = "there are no arrays of arrays";
      report.report(ProblemCode.UNKNOWN_TYPE, use.location(), message);
    }
  }

  private void unknown(TypeUse use, Reporter report) {
    report.reportUnknown(
        Problem.error(
            ProblemCode.UNKNOWN_TYPE, use.location(), "unknown type '" + use.name() + "'"),
        known,
        use.name());
  }

  private static boolean isType(Entity entity) {
    boolean broken = entity instanceof BrokenEntity b
        && (b.owner().kind() == Module.Kind.COMMAND || b.owner().kind() == Module.Kind.EVENT);
    return !(entity instanceof CommandEntity) && !(entity instanceof EventEntity) && !broken;
  }

  private static boolean isBuiltinDefinition(Entity entity) {
    return entity instanceof Entity.Defined defined
        && defined.header().module().equals(Entity.BUILTIN_MODULE);
  }

  /** The built-in definitions that the schema uses by name. */
  Set<String> usedBuiltins() {
    return usedBuiltins;
  }

  /** The element's type of an array, any other type as it is. */
  Optional<Entity> elementOrSelf(Entity entity) {
    return entity instanceof ArrayEntity array
        ? names.find(array.element()).flatMap(Types::unlessBroken)
        : Optional.of(entity);
  }

  /** As {@link #resolve}, for what has been resolved before. */
  Optional<Entity> find(TypeUse use) {
    String name = use.array() ? Entity.arrayName(use.name()) : use.name();
    Optional<Entity> found = names.find(name);
    return found.isPresent() && isType(found.get()) ? unlessBroken(found.get()) : Optional.empty();
  }

  /** The use in the words of the model: array types have no names there. */
  TypeRef ref(TypeUse use) {
    return find(use).orElseThrow() instanceof ArrayEntity array
        ? TypeRef.arrayOf(array.element())
        : TypeRef.of(use.name());
  }

  /** What a value of the type is in JSON. */
  static JsonType json(Entity type) {
    if (type instanceof Builtin builtin) {
      return builtin.type().json();
    } else if (type instanceof EnumEntity) {
      return JsonType.STRING;
    } else if (type instanceof ArrayEntity) {
      return JsonType.ARRAY;
    }
    return type instanceof ObjectEntity ? JsonType.OBJECT : JsonType.VALUE;
  }

  /** {@code "struct 'X'"}, for messages. */
  static String describe(Entity type) {
    if (type instanceof Builtin) {
      return "built-in type '" + type.name() + "'";
    } else if (type instanceof ArrayEntity array) {
      return "an array of '" + array.element() + "'";
    } else if (type instanceof EnumEntity) {
      return "enum '" + type.name() + "'";
    } else if (type instanceof AlternateEntity) {
      return "alternate '" + type.name() + "'";
    }
    boolean union = type instanceof ObjectEntity object && object.isUnion();
    return (union ? "union '" : "struct '") + type.name() + "'";
  }
}
