package io.github.qmp4j.agent;

import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.Decode;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * A command that the client itself needs, whatever an application has generated.
 *
 * @param <R> the result
 */
abstract class BuiltIn<R> implements AgentCommand<R> {

  private final CommandSpec spec;

  BuiltIn(String name) {
    spec = CommandSpec.of(name);
  }

  @Override
  public final CommandSpec spec() {
    return spec;
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

  /** One without arguments whose result is an integer. */
  static final class Counting extends BuiltIn<Long> {

    Counting(String name) {
      super(name);
    }

    @Override
    public Long readResult(JsonParser in) {
      return Decode.int64(in);
    }
  }
}
