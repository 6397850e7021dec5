/**
 * JSON as QEMU reads and writes it, which is not quite what the standard says: single quotes, modified
 * UTF-8, recovery after garbage, its own limits, its own texts for what is wrong, its own blanks and
 * escapes.
 *
 * <p>Bytes to tokens ({@code Lexer}), tokens to messages ({@link
 * io.github.qmp4j.fake.json.MessageStream}), a message's tokens to a value ({@code Parser}), a value to
 * text ({@link io.github.qmp4j.fake.json.JsonText}). Knows nothing of QMP.
 */
@NullMarked
package io.github.qmp4j.fake.json;

import org.jspecify.annotations.NullMarked;
