package io.github.qmp4j.schema.qapi;

import io.github.qmp4j.schema.decl.BranchDeclaration;
import io.github.qmp4j.schema.decl.Declaration;
import io.github.qmp4j.schema.decl.Declaration.AlternateDeclaration;
import io.github.qmp4j.schema.decl.Declaration.EnumDeclaration;
import io.github.qmp4j.schema.decl.Declaration.StructDeclaration;
import io.github.qmp4j.schema.decl.Declaration.UnionDeclaration;
import io.github.qmp4j.schema.decl.DeclarationHeader;
import io.github.qmp4j.schema.decl.Discriminator;
import io.github.qmp4j.schema.decl.MemberDeclaration;
import io.github.qmp4j.schema.decl.Members;
import io.github.qmp4j.schema.decl.ValueDeclaration;
import io.github.qmp4j.schema.dialect.Dialect;
import io.github.qmp4j.schema.dialect.Switch;
import io.github.qmp4j.schema.json.Json;
import io.github.qmp4j.schema.source.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The forms of the four kinds of types. */
final class TypeForms {

  private final Dialect dialect;
  private final NameRules names;
  private final ConditionReader conditions;
  private final FeatureReader features;
  private final MemberReader members;

  TypeForms(
      Dialect dialect,
      NameRules names,
      ConditionReader conditions,
      FeatureReader features,
      MemberReader members) {
    this.dialect = dialect;
    this.names = names;
    this.conditions = conditions;
    this.features = features;
    this.members = members;
  }

  Declaration enumeration(Form form, DeclarationHeader header) {
    form.keys(List.of("enum", "data"), List.of("prefix", "if", "features"));
    List<ValueDeclaration> values = new ArrayList<>();
    Optional<Json.Arr> data = form.array("data");
    if (data.isPresent()) {
      for (Json item : data.get().items()) {
        value(form, item, header.name()).ifPresent(values::add);
      }
    }
    Optional<String> prefix = form.string("prefix").map(Json.Str::value);
    return new EnumDeclaration(header, prefix.filter(p -> !p.isEmpty()), values);
  }

  /** A string is short for an object with nothing but a name. */
  private Optional<ValueDeclaration> value(Form form, Json item, String owner) {
    if (!(item instanceof Json.Obj) && !(item instanceof Json.Str)) {
      form.wrong("a value", "a string or an object", item);
      return Optional.empty();
    }
    Json.Obj object = item instanceof Json.Obj given
        ? given
        : new Json.Obj(item.location(), Map.of("name", new Json.Field(item.location(), item)));
    String label = object.get("name").orElse(null) instanceof Json.Str text ? text.value() : "";
    List<String> optional =
        dialect.has(Switch.VALUE_FEATURES) ? List.of("if", "features") : List.of("if");
    Form inside =
        new Form(object, form.report().in("value", label)).keys(List.of("name"), optional);
    Optional<Json.Str> name = inside.string("name");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    names.value(name.get(), owner, inside.report());
    return Optional.of(new ValueDeclaration(
        name.get().value(), name.get().location(), conditions.read(inside), features.read(inside)));
  }

  Declaration struct(Form form, DeclarationHeader header) {
    form.keys(List.of("struct", "data"), List.of("base", "if", "features"));
    Optional<Json.Obj> object = form.object("data");
    List<MemberDeclaration> data = object.isEmpty()
        ? List.of()
        : members.members(object.get(), Optional.of(header.name()), form.report());
    return new StructDeclaration(header, members.namedOrAbsent(form, "base"), data);
  }

  Declaration union(Form form, DeclarationHeader header) {
    boolean simple =
        dialect.has(Switch.SIMPLE_UNIONS) && form.get("discriminator").isEmpty();
    if (simple) {
      checkSimple(form);
    } else {
      form.keys(List.of("union", "base", "discriminator", "data"), List.of("if", "features"));
    }
    Members base = members.inlineOrNamed(form, "base", Optional.of(header.name()));
    Optional<Discriminator> tag =
        form.string("discriminator").map(s -> new Discriminator(s.value(), s.location()));
    if (dialect.has(Switch.EMPTY_DISCRIMINATOR)
        && tag.filter(t -> t.member().isEmpty()).isPresent()
        && !base.equals(Members.NONE)) {
      // Once a slip of QEMU's own front end, which went on as if there were none.
      tag = Optional.empty();
    }
    boolean arrays =
        simple || dialect.has(Switch.ARRAY_BRANCHES_WITHOUT_BASE) && base.equals(Members.NONE);
    Optional<Json.Obj> data = form.object("data");
    List<BranchDeclaration> branches =
        data.isEmpty() ? List.of() : members.branches(data.get(), arrays, form.report());
    if (dialect.has(Switch.BRANCH_NAMES)) {
      checkNames(branches, form);
    }
    return new UnionDeclaration(header, base, tag, branches);
  }

  private void checkSimple(Form form) {
    form.keys(List.of("union", "data"), List.of("base", "if", "features"));
    if (form.get("base").isPresent()) {
      form.report()
          .report(
              ProblemCode.MISSING_KEY,
              form.location(),
              "key 'discriminator' is missing, as there is a base");
    } else if (dialect.warnsOf(ProblemCode.OLD_UNION)) {
      form.report()
          .report(ProblemCode.OLD_UNION, form.location(), "a union without a discriminator");
    }
  }

  Declaration alternate(Form form, DeclarationHeader header) {
    form.keys(List.of("alternate", "data"), List.of("if", "features"));
    Optional<Json.Obj> data = form.object("data");
    if (data.isEmpty()) {
      return new AlternateDeclaration(header, List.of());
    }
    if (data.get().fields().isEmpty()) {
      form.report()
          .report(
              ProblemCode.NO_BRANCHES, data.get().location(), "an alternate without alternatives");
    }
    List<BranchDeclaration> alternatives =
        members.alternatives(data.get(), dialect.has(Switch.ARRAY_ALTERNATIVES), form.report());
    checkNames(alternatives, form);
    return new AlternateDeclaration(header, alternatives);
  }

  private void checkNames(List<BranchDeclaration> branches, Form form) {
    for (BranchDeclaration branch : branches) {
      names.lower(branch.name(), branch.location(), form.report());
    }
  }
}
