/**
 * What a generation was made from and what it made, written down so that the next build can tell
 * whether it still holds, and what has changed.
 *
 * <p>The processor writes a {@code GenerationRecord} beside the generated sources; the Maven goal reads
 * it before the compiler runs, the processor when it generates again. Imports nothing of the
 * module; public for the two, not for applications.
 */
@NullMarked
package io.github.qmp4j.processor.history;

import org.jspecify.annotations.NullMarked;
