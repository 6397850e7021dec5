package io.github.qmp4j.schema.model;

/**
 * How a command may be called.
 *
 * @param gen false if QEMU hands the arguments on unchecked: members that the schema does not list
 *     are legal
 * @param successResponse false if only failure is answered
 * @param allowOob whether it may run out of band, in the monitor's own thread
 * @param allowPreconfig whether it may be called before the machine is there ({@code -preconfig})
 * @param coroutine whether QEMU runs it in a coroutine; nothing that a client sees
 */
public record CommandFlags(
    boolean gen,
    boolean successResponse,
    boolean allowOob,
    boolean allowPreconfig,
    boolean coroutine) {

  public static final CommandFlags DEFAULT = new CommandFlags(true, true, false, false, false);
}
