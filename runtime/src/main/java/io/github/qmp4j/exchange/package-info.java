/**
 * What a command and its reply are, for the clients of QMP and of the guest agent: what came of a
 * command is turned into a result or a failure. Which reply is whose is not known here: the protocols
 * differ in that.
 *
 * <p>Public only because the two clients live in different packages; applications do not come here.
 * Imports the wire and the codec below, never the clients above: those bring their exceptions as
 * {@link io.github.qmp4j.exchange.Failures}.
 */
@NullMarked
package io.github.qmp4j.exchange;

import org.jspecify.annotations.NullMarked;
