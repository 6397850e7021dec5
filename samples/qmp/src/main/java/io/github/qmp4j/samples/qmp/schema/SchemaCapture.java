package io.github.qmp4j.samples.qmp.schema;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpException;
import io.github.qmp4j.schema.ReadResult;
import io.github.qmp4j.schema.SchemaReader;
import io.github.qmp4j.schema.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes down what a running server can do, for {@code @QmpApi}. */
final class SchemaCapture extends SchemaCommand {

  private final PositionalParamSpec address;
  private final OptionSpec target;

  SchemaCapture() {
    super("capture", "Writes down what a running QEMU can do, as a definition for @QmpApi.");
    exits(
        "written",
        "the server cannot be asked, or its answer cannot be read or written",
        "wrong usage");
    this.address =
        parameter(0, QmpAddress.class, "ADDRESS", "Its monitor: unix:PATH, PATH or HOST:PORT.");
    this.target = out("FILE", "Where to write it; an existing file is replaced.");
  }

  @Override
  public Integer call() {
    Path file = target.getValue();
    try {
      String text = new LiveSchema(address.<QmpAddress>getValue()).text();
      ReadResult result = SchemaReader.lenient()
          .read(SourceFiles.inMemory(Map.of(file.toString(), text)), file.toString());
      checked(result);
      // Also what cannot be read: somebody will want to look at it.
      Files.writeString(file, text);
      result.schema().ifPresent(schema -> out().println(file + ": " + schema));
      return result.hasErrors() ? 1 : 0;
    } catch (QmpException e) {
      err().println("qmp: " + e.getMessage());
      return 1;
    } catch (IOException e) {
      return unwritable(e);
    }
  }
}
