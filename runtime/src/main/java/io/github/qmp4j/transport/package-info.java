/**
 * Where bytes come from and go to: the sockets, pipes, and what lies around or beside them. Each way is a
 * {@link io.github.qmp4j.wire.Transport}, made within a deadline and non-blocking from then on.
 *
 * <p>Public only because the packages above use it; applications do not. Imports nothing but the wire,
 * which knows none of these ways.
 */
@NullMarked
package io.github.qmp4j.transport;

import org.jspecify.annotations.NullMarked;
