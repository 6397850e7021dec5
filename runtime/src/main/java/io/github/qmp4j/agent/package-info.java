/** The client of the QEMU guest agent, which speaks a protocol of its own close to QMP. */
@NullMarked
package io.github.qmp4j.agent;

import org.jspecify.annotations.NullMarked;
