package io.github.qmp4j;

import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.WithoutArguments;
import io.github.qmp4j.wire.Envelope;

/** {@code qmp_capabilities}, which opens a session; its arguments are in the {@link #envelope}. */
final class Negotiation implements QmpCommand<Empty>, WithoutArguments<Empty>, WithoutResult {

  /** What the greeting of a server says that can execute commands out of band. */
  static final String OUT_OF_BAND = "oob";

  private static final String NAME = "qmp_capabilities";
  private static final CommandSpec SPEC = CommandSpec.of(NAME);

  /**
   * Written by hand: a generator costs a JVM that has just started eighty classes.
   *
   * @param outOfBand whether the server is to execute commands out of band
   */
  Envelope envelope(boolean outOfBand) {
    return outOfBand
        ? Envelope.written(NAME, "{\"enable\":[\"" + OUT_OF_BAND + "\"]}")
        : Envelope.of(this);
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }
}
