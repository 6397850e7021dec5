/**
 * A vocabulary to read: as documents in text, in the layout that QEMU's build gave them in 2010, and
 * as a reference in HTML, one page that needs no network.
 *
 * <p>{@link io.github.qmp4j.schema.docs.Reference} is what is to be shown, {@code TextDocuments} and
 * {@code HtmlReference} show it. What the first one writes, the front end {@code text} reads back:
 * names, types, what is optional. So a type has its place in the text where the reader would give it
 * the name that it has, and a section of its own otherwise.
 *
 * <p>Imports {@code model}, {@code compare} for what changed between releases, and of {@code text}
 * how types are named. Command line and processor come in.
 */
package io.github.qmp4j.schema.docs;
