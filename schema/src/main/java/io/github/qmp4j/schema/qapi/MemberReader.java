package io.github.qmp4j.schema.qapi;

import io.github.qmp4j.schema.decl.BranchDeclaration;
import io.github.qmp4j.schema.decl.MemberDeclaration;
import io.github.qmp4j.schema.decl.Members;
import io.github.qmp4j.schema.decl.TypeUse;
import io.github.qmp4j.schema.json.Json;
import io.github.qmp4j.schema.source.Reporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads members and branches: a key with a type, or with an object that has the type and more. */
final class MemberReader {

  private final NameRules names;
  private final ConditionReader conditions;
  private final FeatureReader features;

  MemberReader(NameRules names, ConditionReader conditions, FeatureReader features) {
    this.names = names;
    this.conditions = conditions;
    this.features = features;
  }

  /** The members of a type, or arguments, which are of none. */
  List<MemberDeclaration> members(Json.Obj object, Optional<String> type, Reporter report) {
    List<MemberDeclaration> members = new ArrayList<>();
    for (Map.Entry<String, Json.Field> entry : object.fields().entrySet()) {
      String key = entry.getKey();
      Json.Field field = entry.getValue();
      Reporter inside = report.in("member", key);
      names.member(key, type, field.location(), inside);
      Form form = form(field, inside).keys(List.of("type"), List.of("if", "features"));
      boolean optional = key.startsWith("*");
      Optional<TypeUse> use = typeOrArray(form, "type");
      if (use.isPresent()) {
        members.add(new MemberDeclaration(
            optional ? key.substring(1) : key,
            field.location(),
            use.get(),
            optional,
            conditions.read(form),
            features.read(form)));
      }
    }
    return members;
  }

  /** The branches of a union: each of one type, or of an array where {@code arrays} are legal. */
  List<BranchDeclaration> branches(Json.Obj object, boolean arrays, Reporter report) {
    return branches(object, "branch", arrays, report);
  }

  /** The alternatives of an alternate, likewise. */
  List<BranchDeclaration> alternatives(Json.Obj object, boolean arrays, Reporter report) {
    return branches(object, "alternative", arrays, report);
  }

  private List<BranchDeclaration> branches(
      Json.Obj object, String what, boolean arrays, Reporter report) {
    List<BranchDeclaration> branches = new ArrayList<>();
    for (Map.Entry<String, Json.Field> entry : object.fields().entrySet()) {
      String key = entry.getKey();
      Json.Field field = entry.getValue();
      Form form = form(field, report.in(what, key)).keys(List.of("type"), List.of("if"));
      Optional<TypeUse> type = arrays ? typeOrArray(form, "type") : type(form, "type");
      if (type.isPresent()) {
        branches.add(
            new BranchDeclaration(key, field.location(), type.get(), conditions.read(form)));
      }
    }
    return branches;
  }

  /** A bare type is short for an object that has nothing else. */
  private static Form form(Json.Field field, Reporter report) {
    Json.Obj object = field.value() instanceof Json.Obj given
        ? given
        : new Json.Obj(field.value().location(), Map.of("type", field));
    return new Form(object, report);
  }

  /** What is given inline or by name. The empty name is as good as none. */
  Members inlineOrNamed(Form form, String key, Optional<String> type) {
    Optional<Json> value = form.get(key);
    if (value.isEmpty()) {
      return Members.NONE;
    }
    if (value.get() instanceof Json.Obj object) {
      return new Members.Inline(members(object, type, form.report()));
    }
    return named(form, key);
  }

  Members named(Form form, String key) {
    Optional<TypeUse> type = namedOrAbsent(form, key);
    return type.isPresent() ? new Members.Named(type.get()) : Members.NONE;
  }

  /** A type's name; the empty one is as good as none. */
  Optional<TypeUse> namedOrAbsent(Form form, String key) {
    Optional<TypeUse> type = type(form, key);
    return type.isPresent() && type.get().name().isEmpty() ? Optional.empty() : type;
  }

  Optional<TypeUse> type(Form form, String key) {
    Optional<Json> value = form.get(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.get() instanceof Json.Str name) {
      return Optional.of(new TypeUse(name.value(), false, name.location()));
    }
    form.wrong("'" + key + "'", "the name of a type", value.get());
    return Optional.empty();
  }

  Optional<TypeUse> typeOrArray(Form form, String key) {
    Optional<Json> value = form.get(key);
    if (value.isPresent() && value.get() instanceof Json.Arr array) {
      if (array.items().size() == 1 && array.items().get(0) instanceof Json.Str name) {
        return Optional.of(new TypeUse(name.value(), true, name.location()));
      }
      form.wrong("'" + key + "'", "the name of a type or an array of just that", array);
      return Optional.empty();
    }
    return type(form, key);
  }
}
