/**
 * The front end for QAPI files: files to expressions to declarations.
 *
 * <p>In two passes, as QEMU does it, because pragmas act on what stands before them: {@link
 * io.github.qmp4j.schema.qapi.QapiReader} reads all files, then looks at the form of each
 * definition. What the definitions mean together is the checker's business. Imports {@code json},
 * {@code decl}, {@code dialect}, {@code source} and leaf values of {@code model}; only the root
 * package comes in.
 */
package io.github.qmp4j.schema.qapi;
