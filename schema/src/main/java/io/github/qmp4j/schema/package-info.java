/**
 * The door of the module: definitions in, a checked schema or problems out.
 *
 * <pre>{@code
 * ReadResult result = SchemaReader.lenient().read(SourceFiles.fileSystem(), "qapi/qapi-schema.json");
 * result.problems().forEach(problem -> System.err.println(problem.render()));
 * result.schema().ifPresent(schema -> System.out.println(schema.commands().size()));
 * }</pre>
 *
 * <p>The rooms behind it; each imports only what stands to its left:
 *
 * <pre>
 * source &lt;- model &lt;- decl &lt;- qapi    files to declarations; with json, dialect
 *                         &lt;- text    the documents of QEMU 0.12 to 2.8 to declarations
 *                         &lt;- introspect   what a QEMU tells of itself to declarations; with json
 *                         &lt;- check   declarations to a schema; with dialect
 *           model &lt;- select          a schema to a smaller one
 *           model &lt;- compare         two schemas to what changes for a client
 *           model &lt;- dump            a schema to canonical text
 * </pre>
 *
 * <p>On top of the door stands {@code bundled}: the definitions that come along.
 */
package io.github.qmp4j.schema;
