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
    form.array("data").ifPresent(data -> {
      for (Json item : data.items()) {
        value(form, item, header.name()).ifPresent(values::add);
      }
    });
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
    String label = object
        .get("name")
        .filter(Json.Str.class::isInstance)
        .map(name -> ((Json.Str) name).value())
        .orElse("");
    List<String> optional =
        dialect.has(Switch.VALUE_FEATURES) ? List.of("if", "features") : List.of("if");
    Form inside =
        new Form(object, form.report().in("value", label)).keys(List.of("name"), optional);
    return inside.string("name").map(name -> {
      names.value(name, owner, inside.report());
      return new ValueDeclaration(
          name.value(), name.location(), conditions.read(inside), features.read(inside));
    });
  }

  Declaration struct(Form form, DeclarationHeader header) {
    form.keys(List.of("struct", "data"), List.of("base", "if", "features"));
    List<MemberDeclaration> data = form.object("data")
        .map(object -> members.members(object, Optional.of(header.name()), form.report()))
        .orElse(List.of());
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
    List<BranchDeclaration> branches = form.object("data")
        .map(data -> members.branches(data, arrays, form.report()))
        .orElse(List.of());
    if (dialect.has(Switch.BRANCH_NAMES)) {
      branches.forEach(b -> names.lower(b.name(), b.location(), form.report()));
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
    data.filter(d -> d.fields().isEmpty())
        .ifPresent(d -> form.report()
            .report(ProblemCode.NO_BRANCHES, d.location(), "an alternate without alternatives"));
    List<BranchDeclaration> alternatives = data.map(
            d -> members.alternatives(d, dialect.has(Switch.ARRAY_ALTERNATIVES), form.report()))
        .orElse(List.of());
    alternatives.forEach(a -> names.lower(a.name(), a.location(), form.report()));
    return new AlternateDeclaration(header, alternatives);
  }
}
