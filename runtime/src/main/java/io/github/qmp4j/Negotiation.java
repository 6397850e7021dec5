package io.github.qmp4j;

import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.Lists;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** {@code qmp_capabilities}, which opens a session. */
final class Negotiation implements QmpCommand<Empty>, WithoutResult {

  private static final CommandSpec SPEC = CommandSpec.of("qmp_capabilities");

  private final List<String> enable;

  /**
   * @param enable only what the server has advertised
   */
  Negotiation(List<String> enable) {
    this.enable = enable;
  }

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
    Lists.writeStrings(out, enable);
    out.writeEndObject();
  }
}
