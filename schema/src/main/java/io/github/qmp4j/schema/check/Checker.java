package io.github.qmp4j.schema.check;

import io.github.qmp4j.schema.decl.Declarations;
import io.github.qmp4j.schema.dialect.Dialect;
import io.github.qmp4j.schema.dialect.Switch;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.source.Problems;
import java.util.Optional;

/** Judges declarations, whatever they were read from, and makes a schema of good ones. */
public final class Checker {

  private final Dialect dialect;
  private final Problems problems;

  public Checker(Dialect dialect, Problems problems) {
    this.dialect = dialect;
    this.problems = problems;
  }

  /** Empty if there is any error, found here or before. */
  public Optional<Schema> check(Declarations declarations) {
    if (!declarations.complete()) {
      // What is missing would be reported wherever it is used.
      return Optional.empty();
    }
    Names names = new Names(problems);
    new Definitions(names).define(declarations.declarations());

    if (dialect.has(Switch.INTERNAL_TYPES_REPORTED)) {
      new InternalNames(names, problems).check(declarations.declarations());
    }
    Types types = new Types(names, problems);
    EntityCheck entities = new EntityCheck(types, dialect, declarations.exceptions());
    DocCheck docs = new DocCheck(types, dialect, declarations.exceptions());
    for (Entity entity : names.entities()) {
      entities.check(entity);
      docs.check(entity);
    }
    docs.finish(declarations.docs());
    if (dialect.has(Switch.FEATURE_LIMIT)) {
      new FeatureLimit(problems).check(declarations.declarations());
    }
    return problems.hasErrors()
        ? Optional.empty()
        : Optional.of(new SchemaBuilder(types).build(names.entities(), declarations));
  }
}
