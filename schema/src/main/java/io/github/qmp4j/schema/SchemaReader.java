package io.github.qmp4j.schema;

import io.github.qmp4j.schema.check.Checker;
import io.github.qmp4j.schema.decl.Declarations;
import io.github.qmp4j.schema.dialect.Dialect;
import io.github.qmp4j.schema.dialect.Era;
import io.github.qmp4j.schema.dialect.Switch;
import io.github.qmp4j.schema.introspect.IntrospectionReader;
import io.github.qmp4j.schema.introspect.Predecessors;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.qapi.QapiReader;
import io.github.qmp4j.schema.source.Problems;
import io.github.qmp4j.schema.source.SourceFiles;
import io.github.qmp4j.schema.text.TextNames;
import io.github.qmp4j.schema.text.TextReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads schemas: files to declarations, declarations to a checked schema.
 *
 * <p>Never throws, whatever is in the files; what is wrong is in the result. Immutable, so safe for
 * any thread.
 */
public final class SchemaReader {

  private final Dialect dialect;
  private final Predecessors predecessors;
  private final Predicate<String> untyped;
  private final Predicate<String> told;

  private SchemaReader(
      Dialect dialect,
      Predecessors predecessors,
      Predicate<String> untyped,
      Predicate<String> told) {
    this.dialect = dialect;
    this.predecessors = predecessors;
    this.untyped = untyped;
    this.told = told;
  }

  private SchemaReader(Dialect dialect) {
    this(dialect, Predecessors.NONE, file -> false, name -> true);
  }

  /**
   * Reads the schema of any QEMU since 2.6; what the newest one would not accept is warned of. Reads
   * also what {@code query-qmp-schema} prints.
   */
  public static SchemaReader lenient() {
    return new SchemaReader(Dialect.lenient());
  }

  /** Accepts and rejects exactly what the front end of that release does, and for its reason. */
  public static SchemaReader strict(Era era) {
    return new SchemaReader(Dialect.of(era));
  }

  /**
   * Takes the names of types that introspection does not tell from schemas that have them; without
   * them, and for types that are new, a name says where the type is used.
   */
  public SchemaReader namedAfter(Predecessors predecessors) {
    return new SchemaReader(dialect, predecessors, untyped, told);
  }

  /**
   * In those text documents, what does not say its type is {@code any}, and what is unclear is warned
   * of. Otherwise both are errors.
   *
   * @param files by the path under which they are opened
   */
  public SchemaReader toleratingUntyped(Predicate<String> files) {
    return new SchemaReader(dialect, predecessors, files, told);
  }

  /**
   * Of what a QEMU tells of itself, takes only some commands and events, with the types that they use.
   * The time that the rest would take is saved.
   *
   * @param told whether a command or event of that name is wanted
   */
  public SchemaReader takingOnly(Predicate<String> told) {
    return new SchemaReader(dialect, predecessors, untyped, told);
  }

  /**
   * Reads a root file and all that it includes, what a QEMU tells of itself, or text documents.
   *
   * @param root the root file of a QAPI schema; a file with what {@code query-qmp-schema} answered,
   *     recognised by how it begins; or the names of {@code .txt} and {@code .hx} documents and of their
   *     {@code .overlay}, with commas between
   */
  public ReadResult read(SourceFiles files, String root) {
    if (TextNames.recognizes(root)) {
      return readText(files, root);
    }
    RootFile peeked = new RootFile(files, root);
    return dialect.has(Switch.INTROSPECTION) && IntrospectionReader.recognizes(peeked.beginning())
        ? readIntrospection(peeked, root)
        : readQapi(peeked, root);
  }

  private ReadResult readIntrospection(SourceFiles files, String root) {
    Problems problems = new Problems(dialect.tolerated());
    IntrospectionReader reader = new IntrospectionReader(files, problems, predecessors, told);
    Declarations declarations = reader.read(root);
    Optional<Schema> schema = new Checker(dialect, problems).check(declarations);
    return new ReadResult(schema, problems.found(), reader.files());
  }

  private ReadResult readQapi(SourceFiles files, String root) {
    Problems problems = new Problems(dialect.tolerated());
    QapiReader reader = new QapiReader(files, dialect, problems);
    Declarations declarations = reader.read(root);
    Optional<Schema> schema = new Checker(dialect, problems).check(declarations);
    return new ReadResult(schema, problems.found(), reader.files());
  }

  /** Documents are older than every dialect, so that no dialect's rules of style are for them. */
  private ReadResult readText(SourceFiles files, String names) {
    Dialect any = Dialect.lenient();
    Problems problems = new Problems(any.tolerated());
    TextReader reader = new TextReader(files, problems, untyped);
    Declarations declarations = reader.read(names);
    Optional<Schema> schema = new Checker(any, problems).check(declarations);
    if (schema.isPresent()) {
      reader.checkExamples();
    }
    return new ReadResult(schema, problems.found(), reader.files());
  }

  /** Whether the name is of text documents, and not of one file; see {@link #read}. */
  public static boolean isText(String root) {
    return TextNames.recognizes(root);
  }

  /** The files that a name of text documents has. */
  public static List<String> textFiles(String root) {
    return TextNames.split(root);
  }
}
