package io.github.qmp4j.processor;

import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.codec.AnyJson;
import io.github.qmp4j.codec.CommandSpec;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** {@code query-qmp-schema}, as the text that the server answers. */
record Introspection() implements QmpCommand<String> {

  @Override
  public CommandSpec spec() {
    return CommandSpec.of("query-qmp-schema");
  }

  @Override
  public boolean hasArguments() {
    return false;
  }

  @Override
  public void writeArguments(JsonGenerator out) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String readResult(JsonParser in) {
    return AnyJson.read(in).toString();
  }
}
