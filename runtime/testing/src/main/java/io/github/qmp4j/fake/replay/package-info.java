/**
 * Conversations with a real server, written down and played back.
 *
 * <p>A recording has one JSON object a line: {@code at} (milliseconds since its start), {@code
 * connection} (counted from 1), {@code from} ({@code client} or {@code server}) and {@code message}, which
 * is null for the end of what that side said; or {@code malformed} for what was no JSON. Values that may be secrets are {@code "***"}. Read {@link
 * io.github.qmp4j.fake.replay.Recorder} first.
 */
@NullMarked
package io.github.qmp4j.fake.replay;

import org.jspecify.annotations.NullMarked;
