package io.github.qmp4j.benchmarks;

import io.github.qmp4j.processor.plan.JavaPlanner;
import io.github.qmp4j.schema.ReadResult;
import io.github.qmp4j.schema.SchemaReader;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.source.SourceFiles;
import java.util.Set;

/**
 * Reads one schema in a cold JVM, and plans Java for it if there is a second argument.
 */
final class ReadOnce {

  private ReadOnce() {}

  public static void main(String[] args) {
    ReadResult result = SchemaReader.lenient().read(SourceFiles.fileSystem(), args[0]);
    if (result.schema().isEmpty()) {
      System.err.println(result.problems());
      System.exit(1);
    }
    if (args.length > 1) {
      Schema schema = result.schema().get();
      new JavaPlanner(schema, schema, new JavaPlanner.Target("api", "", false, Set.of())).plan();
    }
  }
}
