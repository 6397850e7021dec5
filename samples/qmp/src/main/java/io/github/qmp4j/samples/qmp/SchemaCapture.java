package io.github.qmp4j.samples.qmp;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpException;
import io.github.qmp4j.schema.ReadResult;
import io.github.qmp4j.schema.SchemaReader;
import io.github.qmp4j.schema.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes down what a running server can do, for {@code @QmpApi}. */
@Command(
    name = "capture",
    description = "Writes down what a running QEMU can do, as a definition for @QmpApi.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:written",
      "1:the server cannot be asked, or its answer cannot be read or written",
      "2:wrong usage"
    })
final class SchemaCapture implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Parameters(
      paramLabel = "ADDRESS",
      description = "Its monitor: unix:/run/vm.qmp, or tcp:host:port.")
  private QmpAddress address;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where to write it; an existing file is replaced.")
  private Path out;

  @Override
  public Integer call() {
    try {
      String text = new LiveSchema(address).text();
      ReadResult result = SchemaReader.lenient()
          .read(SourceFiles.inMemory(Map.of(out.toString(), text)), out.toString());
      result.errors().forEach(problem -> spec.commandLine().getErr().println(problem.render()));
      // Also what cannot be read: somebody will want to look at it.
      Files.writeString(out, text);
      result.schema().ifPresent(schema -> spec.commandLine().getOut().println(out + ": " + schema));
      return result.hasErrors() ? 1 : 0;
    } catch (QmpException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 1;
    } catch (IOException e) {
      spec.commandLine().getErr().println("cannot write " + out + ": " + e);
      return 1;
    }
  }
}
