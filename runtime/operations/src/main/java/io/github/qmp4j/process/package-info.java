/**
 * Servers of the application's own: started with a monitor that nobody else can connect to, and stopped.
 * {@link io.github.qmp4j.process.QmpProcess} is the entry.
 */
@NullMarked
package io.github.qmp4j.process;

import org.jspecify.annotations.NullMarked;
