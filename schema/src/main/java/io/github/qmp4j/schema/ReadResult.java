package io.github.qmp4j.schema;

import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.source.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What reading a schema came to.
 *
 * @param schema empty if any of the problems is an error
 * @param problems in the order in which they were found: first all of reading the files, depth
 *     first, then the form of each definition, then what the definitions mean together. The first
 *     error is the one that QEMU's own front end reports
 * @param files every file that was read, by the path under which it was opened
 */
public record ReadResult(Optional<Schema> schema, List<Problem> problems, List<String> files) {

  public ReadResult {
    problems = List.copyOf(problems);
    files = List.copyOf(files);
  }

  public boolean hasErrors() {
    return schema.isEmpty();
  }

  /** The problems that left no schema; warnings are not among them. */
  public List<Problem> errors() {
    return problems.stream().filter(Problem::isError).toList();
  }
}
