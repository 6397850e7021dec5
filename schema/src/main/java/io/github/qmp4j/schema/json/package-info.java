/**
 * The notation that QAPI files are written in, which looks like JSON: characters to tokens to
 * values, each with its place. {@code StandardJson} makes the same values of JSON itself.
 *
 * <p>Knows nothing of what the values mean. Imports {@code source}; front ends may come in.
 */
package io.github.qmp4j.schema.json;
