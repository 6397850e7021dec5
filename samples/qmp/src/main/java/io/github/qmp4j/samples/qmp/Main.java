package io.github.qmp4j.samples.qmp;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.qmp4j.samples.qmp.exec.EventsCommand;
import io.github.qmp4j.samples.qmp.exec.ExecCommand;
import io.github.qmp4j.samples.qmp.shell.ShellCommand;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Talks QMP, and knows its vocabulary. */
@Command(
    name = "qmp",
    description = "Talks QMP, and knows its vocabulary.",
    subcommands = {
      ShellCommand.class,
      ExecCommand.class,
      EventsCommand.class,
      SchemaCommands.class,
      CommandLine.HelpCommand.class
    },
    mixinStandardHelpOptions = true,
    version = "qmp4j 0.1.0-SNAPSHOT",
    synopsisSubcommandLabel = "COMMAND")
final class Main {

  private Main() {}

  public static void main(String[] args) {
    // Not the console's charset: what is printed is often JSON for a program.
    PrintWriter out = new PrintWriter(new BufferedWriter(
        new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), UTF_8)));
    int status = commandLine().setOut(out).execute(args);
    out.flush();
    System.exit(status);
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main()).registerConverter(Definition.class, Definition::new);
  }
}
