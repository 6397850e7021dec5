package io.github.qmp4j.schema.text;

import io.github.qmp4j.schema.decl.BranchDeclaration;
import io.github.qmp4j.schema.decl.Declaration;
import io.github.qmp4j.schema.decl.Declaration.AlternateDeclaration;
import io.github.qmp4j.schema.decl.Declaration.EnumDeclaration;
import io.github.qmp4j.schema.decl.Declaration.StructDeclaration;
import io.github.qmp4j.schema.decl.Declaration.UnionDeclaration;
import io.github.qmp4j.schema.decl.MemberDeclaration;
import io.github.qmp4j.schema.decl.Members;
import io.github.qmp4j.schema.decl.TypeUse;
import io.github.qmp4j.schema.model.BuiltinType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether a value of an example is of a declared type. Says the first thing that is not. */
final class Decoding {

  /** Objects within objects of a recursive type, as deep as an example may be. */
  private final Map<String, Declaration> declarations;

  private final Direction direction;

  /** What is sent has all required members; of what is received some may be missing. */
  enum Direction {
    SENT,
    RECEIVED
  }

  Decoding(Map<String, Declaration> declarations, Direction direction) {
    this.declarations = declarations;
    this.direction = direction;
  }

  Optional<String> mismatch(Object value, TypeUse use, String where) {
    if (value == TolerantJson.OMITTED) {
      return Optional.empty();
    }
    if (!use.array()) {
      return single(value, use.name(), where);
    }
    if (!(value instanceof List<?> items)) {
      return expected("an array", where);
    }
    return items.stream()
        .map(item -> item == TolerantJson.OMITTED
            ? Optional.<String>empty()
            : single(item, use.name(), where))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> expected(String what, String where) {
    return Optional.of("'" + where + "' is not " + what);
  }

  private Optional<String> single(Object value, String type, String where) {
    Optional<BuiltinType> builtin = BuiltinType.find(type);
    if (builtin.isPresent()) {
      return builtin(value, builtin.get()) ? Optional.empty() : expected("of type " + type, where);
    }
    Declaration declaration = declarations.get(type);
    if (declaration instanceof EnumDeclaration enumeration) {
      return enumeration.values().stream().anyMatch(v -> v.name().equals(value))
          ? Optional.empty()
          : expected("one of the values that the text lists", where);
    } else if (declaration instanceof AlternateDeclaration alternate) {
      return alternate.alternatives().stream()
              .anyMatch(a -> mismatch(value, a.type(), where).isEmpty())
          ? Optional.empty()
          : expected("any of the types that it may have", where);
    }
    return value instanceof Map<?, ?> object
        ? object(object, type, where)
        : expected("an object", where);
  }

  private static boolean builtin(Object value, BuiltinType type) {
    return switch (type.json()) {
      case STRING -> value instanceof String;
      case INT ->
        value instanceof BigDecimal number && number.stripTrailingZeros().scale() <= 0;
      case NUMBER -> value instanceof BigDecimal;
      case BOOLEAN -> value instanceof Boolean;
      case NULL -> value == TolerantJson.NULL;
      default -> true;
    };
  }

  private Optional<String> object(Map<?, ?> object, String type, String where) {
    return members(object, all(type, object), where);
  }

  Optional<String> members(Map<?, ?> object, Members members, String where) {
    return members(object, all(members, object), where);
  }

  private Optional<String> members(
      Map<?, ?> object, List<MemberDeclaration> members, String where) {
    boolean omitted = object.containsValue(TolerantJson.OMITTED);
    Set<String> names = new HashSet<>();
    for (MemberDeclaration member : members) {
      names.add(member.name());
      Object value = object.get(member.name());
      if (value == null && direction == Direction.SENT && !member.optional() && !omitted) {
        return Optional.of("'" + where + "' lacks '" + member.name() + "'");
      }
      Optional<String> mismatch = value == null
          ? Optional.empty()
          : mismatch(value, member.type(), where + "." + member.name());
      if (mismatch.isPresent()) {
        return mismatch;
      }
    }
    return object.keySet().stream()
        .filter(key -> object.get(key) != TolerantJson.OMITTED)
        .filter(key -> !names.contains((String) key))
        .findFirst()
        .map(key -> "'" + where + "' has '" + key + "', of which the text says nothing");
  }

  /** The members of a type, of a union those of the branch that the object's tag chooses. */
  private List<MemberDeclaration> all(String type, Map<?, ?> object) {
    List<MemberDeclaration> all = new ArrayList<>();
    Declaration declaration = declarations.get(type);
    if (declaration instanceof StructDeclaration struct) {
      struct.base().ifPresent(base -> all.addAll(all(base.name(), object)));
      all.addAll(struct.members());
    } else if (declaration instanceof UnionDeclaration union) {
      all.addAll(all(union.base(), object));
      Object tag = union.discriminator().map(d -> object.get(d.member())).orElse(null);
      union.branches().stream()
          .filter(branch -> branch.name().equals(tag))
          .findFirst()
          .map(BranchDeclaration::type)
          .ifPresent(branch -> all.addAll(all(branch.name(), object)));
    }
    return all;
  }

  private List<MemberDeclaration> all(Members members, Map<?, ?> object) {
    return members instanceof Members.Named named
        ? all(named.type().name(), object)
        : ((Members.Inline) members).members();
  }
}
