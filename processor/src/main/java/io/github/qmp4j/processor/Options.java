package io.github.qmp4j.processor;

import io.github.qmp4j.schema.docs.DocsFormat;
import io.github.qmp4j.schema.select.Configuration;
import io.github.qmp4j.schema.source.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What the processor's options say.
 *
 * @param schemaPath directories in which relative schema files are looked up
 * @param configuration what is known of how servers are built
 * @param runsOn how bad it is that an older definition lacks something
 * @param secrets members that {@code toString()} must not show, by their name, as {@code Type.name}
 *     or as {@code command.name}
 * @param untyped ends of the paths of text documents in which what has no type is any JSON
 * @param docs what documents are written about what is generated
 */
record Options(
    List<Path> schemaPath,
    Configuration configuration,
    Severity runsOn,
    Set<String> secrets,
    List<String> untyped,
    List<DocsFormat> docs) {

  /** Whether that text document may have members without a type. */
  boolean toleratesUntyped(String file) {
    return untyped.stream().anyMatch(end -> file.equals(end) || file.endsWith("/" + end));
  }
}
