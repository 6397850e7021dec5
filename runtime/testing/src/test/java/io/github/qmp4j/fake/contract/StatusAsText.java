package io.github.qmp4j.fake.contract;

import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.Decode;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** A {@code query-status} that takes its result for a text, as one of another definition could. */
record StatusAsText() implements QmpCommand<String> {

  @Override
  public CommandSpec spec() {
    return CommandSpec.of("query-status");
  }

  @Override
  public boolean hasArguments() {
    return false;
  }

  @Override
  public void writeArguments(JsonGenerator out) {}

  @Override
  public String readResult(JsonParser in) {
    return Decode.string(in);
  }
}
