package io.github.qmp4j.agent;

import io.github.qmp4j.codec.AnyJson;
import io.github.qmp4j.codec.CommandSpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/** A command of any name for tests, untyped both ways. */
public record Plain(CommandSpec spec, @Nullable String arguments)
    implements AgentCommand<JsonNode> {

  public static Plain command(String name) {
    return new Plain(CommandSpec.of(name), null);
  }

  /**
   * @param arguments as JSON
   */
  public static Plain command(String name, String arguments) {
    return new Plain(CommandSpec.of(name), arguments);
  }

  /** One that is answered only if it fails. */
  public static Plain silent(String name) {
    return new Plain(new CommandSpec(name, false, false, false), null);
  }

  @Override
  public boolean hasArguments() {
    return arguments != null;
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
