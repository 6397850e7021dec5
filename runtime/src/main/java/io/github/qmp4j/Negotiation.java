package io.github.qmp4j;

import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.WithoutArguments;

/** {@code qmp_capabilities}, which opens a session; what it may have for arguments is here, too. */
final class Negotiation implements QmpCommand<Empty>, WithoutArguments<Empty>, WithoutResult {

  /** What the greeting of a server says that can execute commands out of band. */
  static final String OUT_OF_BAND = "oob";

  /** Arguments. By hand: a generator costs a JVM that has just started eighty classes. */
  static final String ENABLE_OUT_OF_BAND = "{\"enable\":[\"" + OUT_OF_BAND + "\"]}";

  private static final CommandSpec SPEC = CommandSpec.of("qmp_capabilities");

  @Override
  public CommandSpec spec() {
    return SPEC;
  }
}
