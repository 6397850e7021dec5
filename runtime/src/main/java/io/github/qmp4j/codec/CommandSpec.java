package io.github.qmp4j.codec;

/**
 * What the schema says about a command as a whole.
 *
 * @param name the name on the wire
 * @param successResponse false if only failure is answered ({@code guest-shutdown}); a client must
 *     not wait for success then
 * @param allowOob whether it may be sent out of band
 * @param allowPreconfig whether it may be sent before {@code x-exit-preconfig}
 */
public record CommandSpec(
    String name, boolean successResponse, boolean allowOob, boolean allowPreconfig) {

  /** The ordinary case: answered always, in band only, not in preconfig state. */
  public static CommandSpec of(String name) {
    return new CommandSpec(name, true, false, false);
  }
}
