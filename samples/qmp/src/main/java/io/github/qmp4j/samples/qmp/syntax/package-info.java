/**
 * What people type: {@code block_resize node-name=n0 size=1048576}, as in the shell that comes with
 * QEMU, and raw JSON. Knows no server, and not which commands there are.
 *
 * <p>A line becomes words, words become a tree of what was given, and that becomes JSON: here by its
 * looks, or by the type that the server expects, which is the business of {@code vocabulary}.
 */
package io.github.qmp4j.samples.qmp.syntax;
