/**
 * A thin layer over the client for servers that come and go. It connects again, tells listeners of the
 * gap, and decides nothing else: above all it never sends a command twice.
 *
 * <p>Uses the client as an application would; nothing of the runtime comes in.
 */
@NullMarked
package io.github.qmp4j.reconnect;

import org.jspecify.annotations.NullMarked;
