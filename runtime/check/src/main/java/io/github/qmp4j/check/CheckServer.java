package io.github.qmp4j.check;

import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.codec.CommandSpec;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** {@code query-qmp-schema}, compared with what an application was generated from. */
record CheckServer(String definitions) implements QmpCommand<List<Difference>> {

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
  public List<Difference> readResult(JsonParser in) {
    return Structure.compare(definitions, in);
  }
}
