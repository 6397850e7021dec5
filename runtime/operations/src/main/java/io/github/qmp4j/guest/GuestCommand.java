package io.github.qmp4j.guest;

import io.github.qmp4j.agent.AgentCommand;
import io.github.qmp4j.codec.CommandSpec;

/**
 * A command that is needed here, whatever an application has generated.
 *
 * @param <R> the result
 */
abstract class GuestCommand<R> implements AgentCommand<R> {

  private final CommandSpec spec;

  GuestCommand(String name) {
    spec = CommandSpec.of(name);
  }

  @Override
  public final CommandSpec spec() {
    return spec;
  }
}
