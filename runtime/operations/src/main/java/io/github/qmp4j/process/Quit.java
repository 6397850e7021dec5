package io.github.qmp4j.process;

import io.github.qmp4j.Empty;
import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.WithoutResult;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.WithoutArguments;

/** {@code quit}, which ends the server. */
record Quit() implements QmpCommand<Empty>, WithoutArguments<Empty>, WithoutResult {

  private static final CommandSpec SPEC = CommandSpec.of("quit");

  @Override
  public CommandSpec spec() {
    return SPEC;
  }
}
