package io.github.qmp4j.benchmarks;

import io.github.qmp4j.Empty;
import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.WithoutArguments;
import tools.jackson.core.JsonParser;

/** {@code query-qmp-schema}, whose result nobody looks at. */
record SkippedSchema() implements QmpCommand<Empty>, WithoutArguments<Empty> {

  private static final CommandSpec SPEC = CommandSpec.of("query-qmp-schema");

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Empty readResult(JsonParser in) {
    in.skipChildren();
    return Empty.EMPTY;
  }
}
