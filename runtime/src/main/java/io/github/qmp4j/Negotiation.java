package io.github.qmp4j;

import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.WithoutArguments;

/** {@code qmp_capabilities}, which opens a session; its arguments are the envelope's. */
final class Negotiation implements QmpCommand<Empty>, WithoutArguments<Empty>, WithoutResult {

  private static final CommandSpec SPEC = CommandSpec.of("qmp_capabilities");

  @Override
  public CommandSpec spec() {
    return SPEC;
  }
}
