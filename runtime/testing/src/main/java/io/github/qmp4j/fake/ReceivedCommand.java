package io.github.qmp4j.fake;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A command that a client sent, whether or not it was accepted.
 *
 * @param arguments empty if there were none; not to be changed
 * @param id null if there was none
 * @param outOfBand whether it was sent with {@code exec-oob}
 */
public record ReceivedCommand(
    String name, ObjectNode arguments, @Nullable JsonNode id, boolean outOfBand) {

  /** As it might have been sent. */
  @Override
  public String toString() {
    return (outOfBand ? "exec-oob " : "") + name + (arguments.isEmpty() ? "" : " " + arguments);
  }
}
