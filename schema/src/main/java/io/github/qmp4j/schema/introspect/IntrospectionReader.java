package io.github.qmp4j.schema.introspect;

import io.github.qmp4j.schema.decl.Declaration;
import io.github.qmp4j.schema.decl.Declarations;
import io.github.qmp4j.schema.json.Json;
import io.github.qmp4j.schema.json.StandardJson;
import io.github.qmp4j.schema.json.SyntaxException;
import io.github.qmp4j.schema.model.Module;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.ProblemCode;
import io.github.qmp4j.schema.source.Problems;
import io.github.qmp4j.schema.source.SchemaFiles;
import io.github.qmp4j.schema.source.SourceFiles;
import io.github.qmp4j.schema.source.SourcePath;
import io.github.qmp4j.schema.source.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what {@code query-qmp-schema} printed: the array, or the whole reply around it. */
public final class IntrospectionReader {

  /** QAPI has no double quotes, and no array at the top level. */
  private static final Pattern START =
      Pattern.compile("\\s*(\\[\\s*(\\{\\s*\"|])|\\{\\s*\"(return|id|error)\")");

  private final Problems problems;
  private final Predecessors predecessors;
  private final Predicate<String> wanted;
  private final SchemaFiles files;

  /**
   * @param wanted commands and events by their names; others are left out, with the types that only they
   *     use
   */
  public IntrospectionReader(
      SourceFiles files, Problems problems, Predecessors predecessors, Predicate<String> wanted) {
    this.problems = problems;
    this.predecessors = predecessors;
    this.wanted = wanted;
    this.files = new SchemaFiles(files, problems);
  }

  /** Whether a text with that beginning is for this reader. */
  public static boolean recognizes(CharSequence beginning) {
    return START.matcher(beginning).lookingAt();
  }

  /**
   * Reads the file. Problems go where the constructor was told; with errors among them the result is
   * what could be made out, with types by their numbers.
   */
  public Declarations read(String file) {
    String path = files.root(file);
    Optional<Json.Arr> entities =
        files.open(path, Optional.empty()).flatMap(this::parse).flatMap(this::entities);
    String module = SourcePath.relativize(path, path);
    List<Declaration> masked = entities.stream()
        .flatMap(list -> new EntityReader(module, problems).read(list).stream())
        .filter(this::isWanted)
        .toList();
    List<Declaration> declarations =
        problems.hasErrors() ? masked : Naming.of(masked, predecessors).rename();
    return new Declarations(
        declarations,
        List.of(new Module(
            module, declarations.stream().map(IntrospectionReader::item).toList())),
        List.of(),
        List.of(),
        entities.isPresent(),
        new Declarations.Exceptions(commands(declarations), Set.of()));
  }

  /** The file that was read, by the path under which it was opened; none if it could not be. */
  public List<String> files() {
    return files.read();
  }

  private boolean isWanted(Declaration declaration) {
    return switch (declaration.kind()) {
      case COMMAND, EVENT -> wanted.test(declaration.name());
      default -> true;
    };
  }

  private Optional<Json> parse(SourceText source) {
    try {
      return Optional.of(StandardJson.read(source));
    } catch (SyntaxException e) {
      problems.add(e.problem());
      return Optional.empty();
    }
  }

  private Optional<Json.Arr> entities(Json document) {
    Json list = document;
    if (document instanceof Json.Obj reply) {
      Optional<Json> result = reply.get("return");
      if (result.isEmpty()) {
        return fail(ProblemCode.MISSING_KEY, document, "a reply without 'return'");
      }
      list = result.get();
    }
    if (list instanceof Json.Arr entities) {
      return Optional.of(entities);
    }
    return fail(
        ProblemCode.WRONG_KIND, list, "introspection must be an array, not " + list.describe());
  }

  private Optional<Json.Arr> fail(ProblemCode code, Json at, String message) {
    problems.add(Problem.error(code, at.location(), message)
        .withHint("save what 'query-qmp-schema' returns, as 'qmp schema capture' does"));
    return Optional.empty();
  }

  private static Module.Item item(Declaration declaration) {
    return new Module.Item(declaration.kind(), declaration.name());
  }

  /** Any command may return anything: that is for QEMU's own front end to judge. */
  private static Set<String> commands(List<Declaration> declarations) {
    return declarations.stream()
        .filter(declaration -> declaration.kind() == Module.Kind.COMMAND)
        .map(Declaration::name)
        .collect(Collectors.toSet());
  }
}
