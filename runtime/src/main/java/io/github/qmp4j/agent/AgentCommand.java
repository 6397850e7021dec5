package io.github.qmp4j.agent;

import io.github.qmp4j.codec.Request;

/**
 * A command of the guest agent, with its arguments. Implemented by generated records; no {@link
 * io.github.qmp4j.QmpCommand}, so that neither can be sent to the other's socket.
 *
 * @param <R> the result; {@link io.github.qmp4j.Empty} for commands that return nothing
 */
public interface AgentCommand<R> extends Request<R> {}
