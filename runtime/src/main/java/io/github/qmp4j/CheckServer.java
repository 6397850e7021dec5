package io.github.qmp4j;

import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.server.DefinitionChecker;
import io.github.qmp4j.server.Finding;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** {@code query-qmp-schema}, compared with what an application was generated from. */
record CheckServer(DefinitionChecker checker, String definitions)
    implements QmpCommand<List<Finding>> {

  private static final CommandSpec SPEC = CommandSpec.of("query-qmp-schema");

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public boolean hasArguments() {
    return false;
  }

  @Override
  public void writeArguments(JsonGenerator out) {
    out.writeStartObject();
    out.writeEndObject();
  }

  @Override
  public List<Finding> readResult(JsonParser in) {
    return checker.check(definitions, in);
  }
}
