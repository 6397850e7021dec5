/**
 * The definitions that come with the library, so that nobody needs QEMU's sources, and the importer
 * that wrote them.
 *
 * <p>They hold facts only: names, types, flags, features, conditions. QEMU's documentation is not
 * among them; one sentence of our own says what each command and event is for.
 */
package io.github.qmp4j.schema.bundled;
