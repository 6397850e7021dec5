package io.github.qmp4j.benchmarks.soak;

import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.codec.AnyJson;
import io.github.qmp4j.codec.CommandSpec;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/**
 * A command of any name.
 *
 * @param arguments JSON; empty for none
 */
record Untyped(CommandSpec spec, String arguments) implements QmpCommand<JsonNode> {

  static Untyped command(String name) {
    return command(name, "");
  }

  static Untyped command(String name, String arguments) {
    return new Untyped(CommandSpec.of(name), arguments);
  }

  @Override
  public boolean hasArguments() {
    return !arguments.isEmpty();
  }

  @Override
  public void writeArguments(JsonGenerator out) {
    out.writeRawValue(arguments);
  }

  @Override
  public JsonNode readResult(JsonParser in) {
    return AnyJson.read(in);
  }
}
