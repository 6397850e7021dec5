package io.github.qmp4j.schema.qapi;

import io.github.qmp4j.schema.decl.Declaration;
import io.github.qmp4j.schema.decl.Declaration.BrokenDeclaration;
import io.github.qmp4j.schema.decl.DeclarationHeader;
import io.github.qmp4j.schema.decl.DocComment;
import io.github.qmp4j.schema.dialect.Dialect;
import io.github.qmp4j.schema.dialect.Switch;
import io.github.qmp4j.schema.json.Json;
import io.github.qmp4j.schema.model.Module;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.ProblemCode;
import io.github.qmp4j.schema.source.Problems;
import io.github.qmp4j.schema.source.Reporter;
import io.github.qmp4j.schema.source.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The second pass: an object becomes a declaration, if it has the form of one. */
final class DefinitionReader {

  /** In the order in which they are looked for where the first one counts. */
  private static final List<Module.Kind> KINDS = List.of(
      Module.Kind.ENUM,
      Module.Kind.UNION,
      Module.Kind.ALTERNATE,
      Module.Kind.STRUCT,
      Module.Kind.COMMAND,
      Module.Kind.EVENT);

  private final Dialect dialect;
  private final Pragmas pragmas;
  private final Problems problems;
  private final NameRules names;
  private final ConditionReader conditions;
  private final FeatureReader features;
  private final TypeForms types;
  private final CallForms calls;

  DefinitionReader(Dialect dialect, Pragmas pragmas, Problems problems) {
    this.dialect = dialect;
    this.pragmas = pragmas;
    this.problems = problems;
    this.names = new NameRules(dialect, pragmas);
    this.conditions = new ConditionReader(dialect);
    this.features = new FeatureReader(names, conditions);
    MemberReader members = new MemberReader(names, conditions, features);
    this.types = new TypeForms(dialect, names, conditions, features, members);
    this.calls = new CallForms(members);
  }

  /** Empty if it is not even clear what is defined. */
  Optional<Declaration> read(Item.Expression expression) {
    Json.Obj object = expression.object();
    Reporter report = Reporter.at(problems, expression.location());
    List<Module.Kind> kinds = new ArrayList<>();
    for (Module.Kind kind : KINDS) {
      if (object.has(kind.keyword())) {
        kinds.add(kind);
      }
    }
    if (kinds.isEmpty() || kinds.size() > 1 && !dialect.has(Switch.FIRST_KIND_COUNTS)) {
      report.report(Problem.error(ProblemCode.NO_DEFINITION, object.location(), message(kinds))
          .withSuggestion(suggestion(object, kinds)));
      return Optional.empty();
    }
    Module.Kind kind = kinds.get(0);
    return new Form(object, report)
        .string(kind.keyword())
        .map(name -> definition(expression, kind, name, report));
  }

  private static Optional<String> suggestion(Json.Obj object, List<Module.Kind> kinds) {
    List<String> known = KINDS.stream().map(Module.Kind::keyword).toList();
    return kinds.isEmpty()
        ? object.fields().keySet().stream()
            .flatMap(key -> Suggestion.among(known, key).stream())
            .findFirst()
        : Optional.empty();
  }

  private static String message(List<Module.Kind> kinds) {
    List<Module.Kind> listed = kinds.isEmpty() ? KINDS : kinds;
    String keys =
        listed.stream().map(k -> "'" + k.keyword() + "'").collect(Collectors.joining(", "));
    return kinds.isEmpty()
        ? "a definition has one of the keys " + keys
        : "a definition has only one of the keys " + keys;
  }

  private Declaration definition(
      Item.Expression expression, Module.Kind kind, Json.Str name, Reporter outer) {
    Reporter report = outer.in(kind.keyword(), name.value());
    Form form = new Form(expression.object(), report);
    names.definition(kind, name, report);
    Optional<DocComment> doc = doc(expression, kind, name, report);

    Declaration declaration = declaration(kind, name, form, expression, doc);
    return report.hasErrors() ? new BrokenDeclaration(declaration.header(), kind) : declaration;
  }

  private Declaration declaration(
      Module.Kind kind,
      Json.Str name,
      Form form,
      Item.Expression expression,
      Optional<DocComment> doc) {
    DeclarationHeader header = new DeclarationHeader(
        name.value(),
        expression.module(),
        expression.location(),
        name.location(),
        conditions.read(form),
        features.read(form),
        doc);
    switch (kind) {
      case ENUM:
        return types.enumeration(form, header);
      case STRUCT:
        return types.struct(form, header);
      case UNION:
        return types.union(form, header);
      case ALTERNATE:
        return types.alternate(form, header);
      case COMMAND:
        return calls.command(form, header);
      default:
        return calls.event(form, header);
    }
  }

  private Optional<DocComment> doc(
      Item.Expression expression, Module.Kind kind, Json.Str name, Reporter report) {
    Optional<DocComment> doc = expression.doc();
    if (doc.isEmpty() && pragmas.docRequired()) {
      report.report(ProblemCode.DOC_REQUIRED, name.location(), "documentation is missing");
    }
    if (doc.isPresent() && !doc.get().symbol().equals(name.value())) {
      String message = "the comment before it is for '" + doc.get().symbol() + "'";
      report.report(Problem.error(ProblemCode.DOC_MISPLACED, name.location(), message)
          .withRelated("the comment", doc.get().location()));
      return Optional.empty();
    }
    if (dialect.has(Switch.DOC_IS_FOR_DEFINITION)) {
      doc.ifPresent(d ->
          new DocSections(dialect, d, report).check(kind, expression.object().has("returns")));
    }
    return doc;
  }
}
