/**
 * The client of QEMU's machine protocol (QMP), and what generated APIs are made of.
 *
 * <p>Inside of the library this package stands on {@code exchange}, {@code wire} and {@code codec},
 * which never import it; the guest agent's client stands on top, and so does what is in the modules
 * {@code operations} and {@code jackson}.
 */
@NullMarked
package io.github.qmp4j;

import org.jspecify.annotations.NullMarked;
