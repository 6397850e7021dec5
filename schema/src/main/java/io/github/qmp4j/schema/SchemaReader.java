package io.github.qmp4j.schema;

import io.github.qmp4j.schema.check.Checker;
import io.github.qmp4j.schema.decl.Declarations;
import io.github.qmp4j.schema.dialect.Dialect;
import io.github.qmp4j.schema.dialect.Era;
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

  private SchemaReader(Dialect dialect) {
    this.dialect = dialect;
  }

  /** Reads the schema of any QEMU since 2.6; what the newest one would not accept is warned of. */
  public static SchemaReader lenient() {
    return new SchemaReader(Dialect.lenient());
  }

  /** Accepts and rejects exactly what the front end of that release does, and for its reason. */
  public static SchemaReader strict(Era era) {
    return new SchemaReader(Dialect.of(era));
  }

  /** Reads a root file and all that it includes. */
  public ReadResult read(SourceFiles files, String root) {
    Problems problems = new Problems(dialect.tolerated());
    QapiReader reader = new QapiReader(files, dialect, problems);
    Declarations declarations = reader.read(root);
    Optional<Schema> schema = new Checker(dialect, problems).check(declarations);
    return new ReadResult(schema, problems.found(), reader.files());
  }
}
