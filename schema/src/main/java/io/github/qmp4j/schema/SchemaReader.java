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
import java.util.Optional;

/**
 * Reads schemas: files to declarations, declarations to a checked schema.
 *
 * <p>Never throws, whatever is in the files; what is wrong is in the result. Immutable, so safe for
 * any thread.
 */
public final class SchemaReader {

  private final Dialect dialect;
  private final Predecessors predecessors;

  private SchemaReader(Dialect dialect, Predecessors predecessors) {
    this.dialect = dialect;
    this.predecessors = predecessors;
  }

  /**
   * Reads the schema of any QEMU since 2.6; what the newest one would not accept is warned of. Reads
   * also what {@code query-qmp-schema} prints.
   */
  public static SchemaReader lenient() {
    return new SchemaReader(Dialect.lenient(), Predecessors.NONE);
  }

  /** Accepts and rejects exactly what the front end of that release does, and for its reason. */
  public static SchemaReader strict(Era era) {
    return new SchemaReader(Dialect.of(era), Predecessors.NONE);
  }

  /**
   * Takes the names of types that introspection does not tell from schemas that have them; without
   * them, and for types that are new, a name says where the type is used.
   */
  public SchemaReader namedAfter(Predecessors predecessors) {
    return new SchemaReader(dialect, predecessors);
  }

  /**
   * Reads a schema.
   *
   * @param root the root file of a QAPI schema, which is read with all that it includes; or a file with
   *     what {@code query-qmp-schema} printed, recognised by how it begins
   */
  public ReadResult read(SourceFiles files, String root) {
    RootFile peeked = new RootFile(files, root);
    return dialect.has(Switch.INTROSPECTION) && IntrospectionReader.recognizes(peeked.beginning())
        ? readIntrospection(peeked, root)
        : readQapi(peeked, root);
  }

  private ReadResult readIntrospection(SourceFiles files, String root) {
    Problems problems = new Problems(dialect.tolerated());
    IntrospectionReader reader = new IntrospectionReader(files, problems, predecessors);
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
}
