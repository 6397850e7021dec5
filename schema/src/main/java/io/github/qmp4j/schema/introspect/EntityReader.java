package io.github.qmp4j.schema.introspect;

import io.github.qmp4j.schema.decl.BranchDeclaration;
import io.github.qmp4j.schema.decl.Declaration;
import io.github.qmp4j.schema.decl.Declaration.AlternateDeclaration;
import io.github.qmp4j.schema.decl.Declaration.BrokenDeclaration;
import io.github.qmp4j.schema.decl.Declaration.CommandDeclaration;
import io.github.qmp4j.schema.decl.Declaration.EnumDeclaration;
import io.github.qmp4j.schema.decl.Declaration.EventDeclaration;
import io.github.qmp4j.schema.decl.Declaration.StructDeclaration;
import io.github.qmp4j.schema.decl.Declaration.UnionDeclaration;
import io.github.qmp4j.schema.decl.DeclarationHeader;
import io.github.qmp4j.schema.decl.Discriminator;
import io.github.qmp4j.schema.decl.FeatureDeclaration;
import io.github.qmp4j.schema.decl.MemberDeclaration;
import io.github.qmp4j.schema.decl.Members;
import io.github.qmp4j.schema.decl.TypeUse;
import io.github.qmp4j.schema.decl.ValueDeclaration;
import io.github.qmp4j.schema.json.Json;
import io.github.qmp4j.schema.model.CommandFlags;
import io.github.qmp4j.schema.model.Module;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.ProblemCode;
import io.github.qmp4j.schema.source.Problems;
import io.github.qmp4j.schema.source.Reporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Entities to declarations, in their order; types keep the names that they have there. */
final class EntityReader {

  private final String module;
  private final Problems problems;
  private final TypeTable types = new TypeTable();

  EntityReader(String module, Problems problems) {
    this.module = module;
    this.problems = problems;
  }

  List<Declaration> read(Json.Arr entities) {
    List<Json.Obj> objects = new ArrayList<>();
    for (Json entity : entities.items()) {
      if (entity instanceof Json.Obj object) {
        objects.add(object);
        types.add(object);
      } else {
        problems.add(Problem.error(
            ProblemCode.NOT_AN_OBJECT,
            entity.location(),
            "expected an object, found " + entity.describe()));
      }
    }
    return objects.stream().flatMap(object -> entity(object).stream()).toList();
  }

  private Optional<Declaration> entity(Json.Obj json) {
    Reporter report = Reporter.at(problems, json.location());
    Part bare = new Part(json, report);
    Optional<Json.Str> kind = bare.string("meta-type");
    Optional<Json.Str> name = bare.string("name");
    if (kind.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    Part part = new Part(json, report.in(kind.get().value(), name.get().value()));
    return switch (kind.get().value()) {
      case "command" -> declared(Module.Kind.COMMAND, part, report);
      case "event" -> declared(Module.Kind.EVENT, part, report);
      case "object" ->
        declared(json.has("tag") ? Module.Kind.UNION : Module.Kind.STRUCT, part, report);
      case "enum" -> declared(Module.Kind.ENUM, part, report);
      case "alternate" -> declared(Module.Kind.ALTERNATE, part, report);
      case "array" -> array(part);
      case "builtin" -> builtin(part);
      default -> {
        String message = "unknown meta-type '" + kind.get().value() + "'";
        report.report(ProblemCode.UNKNOWN_META_TYPE, kind.get().location(), message);
        yield Optional.empty();
      }
    };
  }

  private Optional<Declaration> declared(Module.Kind kind, Part part, Reporter report) {
    return part.name("name").map(name -> {
      DeclarationHeader header = new DeclarationHeader(
          name.value(),
          module,
          part.json().location(),
          name.location(),
          Optional.empty(),
          features(part),
          Optional.empty());
      Declaration declaration = declaration(kind, header, part);
      return report.hasErrors() ? new BrokenDeclaration(header, kind) : declaration;
    });
  }

  private Declaration declaration(Module.Kind kind, DeclarationHeader header, Part part) {
    return switch (kind) {
      case COMMAND -> command(header, part);
      case EVENT -> new EventDeclaration(header, data(part), boxed(part));
      case UNION ->
        new UnionDeclaration(
            header,
            new Members.Inline(members(part)),
            part.string("tag").map(tag -> new Discriminator(tag.value(), tag.location())),
            branches(part));
      case ENUM -> new EnumDeclaration(header, Optional.empty(), values(part));
      case ALTERNATE -> new AlternateDeclaration(header, alternatives(part));
      default -> new StructDeclaration(header, Optional.empty(), members(part));
    };
  }

  private CommandDeclaration command(DeclarationHeader header, Part part) {
    Optional<TypeUse> returns = part.string("ret-type")
        .filter(type -> !types.isEmptyObject(type.value()))
        .map(types::use);
    CommandFlags flags = new CommandFlags(true, true, part.flag("allow-oob"), false, false);
    return new CommandDeclaration(header, data(part), boxed(part), returns, flags);
  }

  private Members data(Part part) {
    return part.string("arg-type")
        .filter(type -> !types.isEmptyObject(type.value()))
        .<Members>map(type -> new Members.Named(types.use(type)))
        .orElse(Members.NONE);
  }

  /** Only so can arguments be a union. */
  private boolean boxed(Part part) {
    return part.json()
        .get("arg-type")
        .filter(type -> type instanceof Json.Str name && types.isUnion(name.value()))
        .isPresent();
  }

  private List<MemberDeclaration> members(Part object) {
    return object.objects("members", "member", member -> {
      Optional<Json.Str> name = member.name("name");
      Optional<TypeUse> type = member.string("type").map(types::use);
      return name.isEmpty() || type.isEmpty()
          ? Optional.empty()
          : Optional.of(new MemberDeclaration(
              name.get().value(),
              name.get().location(),
              type.get(),
              member.json().has("default"),
              Optional.empty(),
              features(member)));
    });
  }

  /** The empty ones are as good as not written. */
  private List<BranchDeclaration> branches(Part union) {
    return union.objects("variants", "variant", variant -> {
      Optional<Json.Str> value = variant.name("case");
      Optional<Json.Str> type = variant.string("type");
      return value.isEmpty() || type.isEmpty() || types.isEmptyObject(type.get().value())
          ? Optional.empty()
          : Optional.of(new BranchDeclaration(
              value.get().value(),
              value.get().location(),
              types.use(type.get()),
              Optional.empty()));
    });
  }

  private List<BranchDeclaration> alternatives(Part alternate) {
    return alternate.objects(
        "members",
        "member",
        member -> member.string("type").map(name -> {
          TypeUse type = types.use(name);
          return new BranchDeclaration(
              types.alternativeName(type), member.json().location(), type, Optional.empty());
        }));
  }

  /** {@code members} came with QEMU 6.2; before, there were only {@code values}. */
  private List<ValueDeclaration> values(Part enumeration) {
    if (enumeration.json().has("members") || !enumeration.json().has("values")) {
      return enumeration.objects(
          "members",
          "value",
          value -> value
              .name("name")
              .map(name -> new ValueDeclaration(
                  name.value(), name.location(), Optional.empty(), features(value))));
    }
    return enumeration.names("values").stream()
        .map(name ->
            new ValueDeclaration(name.value(), name.location(), Optional.empty(), List.of()))
        .toList();
  }

  private static List<FeatureDeclaration> features(Part part) {
    return part.names("features").stream()
        .map(name -> new FeatureDeclaration(name.value(), name.location(), Optional.empty()))
        .toList();
  }

  private Optional<Declaration> array(Part array) {
    array
        .string("element-type")
        .filter(element -> types.isArray(element.value()))
        .ifPresent(element -> array
            .report()
            .report(ProblemCode.UNKNOWN_TYPE, element.location(), "there are no arrays of arrays"));
    return Optional.empty();
  }

  private static Optional<Declaration> builtin(Part builtin) {
    builtin
        .string("json-type")
        .filter(type -> !TypeTable.isJsonType(type.value()))
        .ifPresent(type -> builtin
            .report()
            .report(
                ProblemCode.UNKNOWN_META_TYPE,
                type.location(),
                "unknown json-type '" + type.value() + "'"));
    return Optional.empty();
  }
}
