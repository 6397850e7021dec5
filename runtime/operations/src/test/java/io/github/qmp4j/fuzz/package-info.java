/**
 * Real conversations, recorded, and played back with the server's part spoiled at random. A
 * conversation is a file among the resources of this package: lines with {@code >} are what the client
 * sends, lines with {@code <} what the server says after that. No Java is needed to add one.
 */
@NullMarked
package io.github.qmp4j.fuzz;

import org.jspecify.annotations.NullMarked;
