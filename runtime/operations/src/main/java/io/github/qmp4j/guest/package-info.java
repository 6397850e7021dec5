/**
 * What is done inside a guest, with several commands of its agent: running a {@link
 * io.github.qmp4j.guest.Exec program} to its end, holding file systems still for a {@link
 * io.github.qmp4j.guest.Freeze while}.
 *
 * <p>Uses the agent's client as an application would.
 */
@NullMarked
package io.github.qmp4j.guest;

import org.jspecify.annotations.NullMarked;
