/**
 * The markup of doc comments as HTML, for Javadoc and for the reference. Imports nothing; {@code docs}
 * and the processor come in.
 */
package io.github.qmp4j.schema.markup;
