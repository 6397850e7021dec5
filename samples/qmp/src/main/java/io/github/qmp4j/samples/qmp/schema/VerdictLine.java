package io.github.qmp4j.samples.qmp.schema;

import io.github.qmp4j.schema.ReadResult;
import io.github.qmp4j.schema.dump.JsonText;
import io.github.qmp4j.schema.dump.SchemaDump;
import io.github.qmp4j.schema.dump.SchemaDump.Section;
import io.github.qmp4j.schema.source.Location;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.SourceFiles;
import io.github.qmp4j.schema.source.SourcePath;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** What reading a schema came to, on one line that a program can compare. */
final class VerdictLine {

  private VerdictLine() {}

  static String of(String file, ReadResult result) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("schema", file);
    result
        .schema()
        .ifPresentOrElse(
            schema -> {
              line.put("verdict", "accept");
              line.put("dump", SchemaDump.document(schema, EnumSet.allOf(Section.class)));
            },
            () -> {
              line.put("verdict", "reject");
              line.put("error", error(file, result.errors().get(0)));
            });
    return JsonText.compact(line);
  }

  /** With the place that QEMU's own front end would name. */
  private static Map<String, Object> error(String file, Problem problem) {
    Location place = problem.anchor();
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("phase", phase(place));
    SourceFiles files = SourceFiles.fileSystem();
    error.put("file", SourcePath.relativize(files.identity(file), files.identity(place.file())));
    if (place.line() > 0) {
      error.put("line", place.line());
    }
    if (place.column() > 0) {
      error.put("column", place.column());
    }
    error.put("message", problem.message());
    error.put("code", problem.code().id());
    return error;
  }

  private static String phase(Location place) {
    if (place.line() == 0) {
      return "io";
    }
    return place.column() > 0 ? "parse" : "semantic";
  }
}
