/**
 * The client of QEMU's machine protocol (QMP), and what generated APIs are made of.
 *
 * <p>Inside of the library this package stands on {@code exchange}, {@code wire} and {@code codec},
 * which never import it; the guest agent's client, jobs and the reconnecting client stand on top.
 */
@NullMarked
package io.github.qmp4j;

import org.jspecify.annotations.NullMarked;
