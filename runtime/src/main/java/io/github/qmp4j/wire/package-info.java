/**
 * Bytes in, messages out: the part of the client that knows sockets and framing and nothing of
 * commands.
 *
 * <p><b>Who waits, reads.</b> There is no reader thread. A thread that waits for something takes the
 * {@link io.github.qmp4j.wire.Turn turn}, reads, lets the {@link
 * io.github.qmp4j.wire.Connection.Listener} route what comes, and hands the turn on when it has what
 * it waited for. When nobody waits, one {@link io.github.qmp4j.wire.IdleReader} for all connections
 * of the JVM keeps reading.
 *
 * <p>Public only because the clients in the packages above use it; applications do not. Nothing here
 * imports those packages: failures are told in the JDK's words ({@code IOException}, {@code
 * TimeoutException}, {@code InterruptedException}) and by {@link io.github.qmp4j.wire.Ending}.
 */
@NullMarked
package io.github.qmp4j.wire;

import org.jspecify.annotations.NullMarked;
