package io.github.qmp4j.samples.qmp;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.samples.qmp.exec.EventsCommand;
import io.github.qmp4j.samples.qmp.exec.ExecCommand;
import io.github.qmp4j.samples.qmp.exec.InfoCommand;
import io.github.qmp4j.samples.qmp.schema.SchemaCommands;
import io.github.qmp4j.samples.qmp.server.ExitStatus;
import io.github.qmp4j.samples.qmp.server.MonitorOptions;
import io.github.qmp4j.samples.qmp.shell.ShellCommand;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** Talks QMP, and knows its vocabulary. */
final class Main {

  /** In the order in which help shows them. */
  private static final List<String> COMMANDS = List.of("shell", "exec", "events", "info", "schema");

  private Main() {}

  public static void main(String[] args) {
    for (String arg : args) {
      if (arg.indexOf('\uFFFD') >= 0) { // else the server makes a file of that name
        System.err.println(
            "qmp: '" + arg + "': no text in this locale; LC_ALL=C.UTF-8 is one for UTF-8");
        System.exit(ExitStatus.USAGE);
      }
    }
    // Not the console's charset: what is printed is often JSON for a program.
    StandardOutput output = new StandardOutput();
    PrintWriter out = new PrintWriter(new BufferedWriter(new OutputStreamWriter(output, UTF_8)));
    int status = commandLine(args).setOut(out).execute(args);
    out.flush();
    Optional<String> fault = output.fault();
    if (fault.isPresent()) {
      System.err.println("qmp: cannot write what it prints: " + fault.get());
      status = ExitStatus.NO_REPLY;
    }
    System.exit(status);
  }

  /**
   * What understands the arguments. If they name a command it knows only that one, for setting up all of
   * them takes longer than a short run.
   */
  static CommandLine commandLine(String... args) {
    CommandLine program = new CommandLine(program());
    String meant = args.length > 0 ? args[0] : "";
    String next = args.length > 1 ? args[1] : "";
    if (COMMANDS.contains(meant)) {
      program.addSubcommand(meant, command(meant, next));
    } else {
      COMMANDS.forEach(name -> program.addSubcommand(name, command(name, "")));
      program.addSubcommand(new HelpCommand());
    }
    return program
        .setParameterExceptionHandler(new WrongUsage())
        .registerConverter(QmpAddress.class, new AddressConverter());
  }

  /** Described by calls and not by annotations, which take a JVM that has just started long to read. */
  private static CommandSpec program() {
    CommandSpec program = CommandSpec.create()
        .name("qmp")
        .version("qmp4j 0.1.0-SNAPSHOT")
        .addOption(OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .scopeType(ScopeType.INHERIT)
            .description("Show this help message and exit.")
            .build())
        .addOption(OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Print version information and exit.")
            .build());
    program
        .usageMessage()
        .description("Talks QMP, and knows its vocabulary.")
        .synopsisSubcommandLabel("COMMAND");
    return program;
  }

  private static CommandLine command(String name, String next) {
    return switch (name) {
      case "shell" -> new CommandLine(new ShellCommand());
      case "exec" -> new CommandLine(new ExecCommand());
      case "events" -> new CommandLine(new EventsCommand());
      case "info" -> new CommandLine(new InfoCommand());
      case "schema" -> SchemaCommands.group(next);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** No lambda: a JVM that has just started pays for the first one. */
  private static final class AddressConverter implements CommandLine.ITypeConverter<QmpAddress> {
    @Override
    public QmpAddress convert(String text) {
      try {
        return MonitorOptions.parsed(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
