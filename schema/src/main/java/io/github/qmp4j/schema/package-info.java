/**
 * The door of the module: definitions in, a checked schema or problems out.
 *
 * <pre>{@code
 * ReadResult result = SchemaReader.lenient().read(SourceFiles.fileSystem(), "qapi/qapi-schema.json");
 * result.problems().forEach(problem -> System.err.println(problem.render()));
 * result.schema().ifPresent(schema -> System.out.println(schema.commands().size()));
 * }</pre>
 *
 * <p>The rooms behind it, each of which imports only what stands to its left:
 *
 * <pre>
 * source &lt;- model &lt;- decl &lt;- qapi      (files to declarations; uses json, dialect)
 *                       &lt;- check     (declarations to schema; uses dialect)
 *           model &lt;- select          (schema to smaller schema)
 *           model &lt;- dump            (schema to canonical text)
 * </pre>
 */
package io.github.qmp4j.schema;
