package io.github.qmp4j;

import io.github.qmp4j.codec.CommandSpec;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * {@code qmp_capabilities}, which opens a session.
 *
 * @param enable only what the server has advertised
 */
record Negotiation(List<String> enable) implements QmpCommand<Empty> {

  private static final CommandSpec SPEC = CommandSpec.of("qmp_capabilities");

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public boolean hasArguments() {
    return !enable.isEmpty();
  }

  @Override
  public void writeArguments(JsonGenerator out) {
    out.writeStartObject();
    out.writeName("enable");
    out.writeStartArray();
    for (String capability : enable) {
      out.writeString(capability);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  @Override
  public Empty readResult(JsonParser in) {
    return Empty.read(in);
  }
}
