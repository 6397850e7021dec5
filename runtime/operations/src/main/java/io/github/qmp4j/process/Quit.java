package io.github.qmp4j.process;

import io.github.qmp4j.Empty;
import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.WithoutArguments;
import tools.jackson.core.JsonParser;

/** {@code quit}, which ends the server. */
record Quit() implements QmpCommand<Empty>, WithoutArguments<Empty> {

  private static final CommandSpec SPEC = CommandSpec.of("quit");

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Empty readResult(JsonParser in) {
    return Empty.read(in);
  }
}
