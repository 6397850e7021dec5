package io.github.qmp4j.samples.qmp;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.samples.qmp.exec.EventsCommand;
import io.github.qmp4j.samples.qmp.exec.ExecCommand;
import io.github.qmp4j.samples.qmp.exec.InfoCommand;
import io.github.qmp4j.samples.qmp.shell.ShellCommand;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** Talks QMP, and knows its vocabulary. */
@Command(
    name = "qmp",
    description = "Talks QMP, and knows its vocabulary.",
    version = "qmp4j 0.1.0-SNAPSHOT",
    synopsisSubcommandLabel = "COMMAND")
final class Main {

  /** By name, in the order in which help shows them. */
  private static final Map<String, Class<?>> COMMANDS = commands();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help message and exit.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print version information and exit.")
  private boolean version;

  private Main() {}

  public static void main(String[] args) {
    // Not the console's charset: what is printed is often JSON for a program.
    PrintWriter out = new PrintWriter(new BufferedWriter(
        new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), UTF_8)));
    int status = commandLine(args).setOut(out).execute(args);
    out.flush();
    System.exit(status);
  }

  /**
   * What understands the arguments. If they name a command it knows only that one, for setting up all of
   * them takes longer than a short run.
   */
  static CommandLine commandLine(String... args) {
    CommandLine commandLine = new CommandLine(new Main());
    String named = args.length > 0 ? args[0] : "";
    if (!add(commandLine, COMMANDS, named)) {
      commandLine.addSubcommand(HelpCommand.class);
    }
    CommandLine schema = commandLine.getSubcommands().get("schema");
    if (schema != null) {
      add(schema, SchemaCommands.byName(), args.length > 1 ? args[1] : "");
    }
    return commandLine
        .registerConverter(Definition.class, new DefinitionConverter())
        .registerConverter(QmpAddress.class, new AddressConverter());
  }

  /** Adds the command of that name and says true, or adds them all if there is none. */
  private static boolean add(CommandLine group, Map<String, Class<?>> commands, String name) {
    Class<?> meant = commands.get(name);
    if (meant != null) {
      group.addSubcommand(meant);
    } else {
      commands.values().forEach(group::addSubcommand);
    }
    return meant != null;
  }

  /** No lambda: a JVM that has just started pays for the first one. */
  private static final class DefinitionConverter implements CommandLine.ITypeConverter<Definition> {
    @Override
    public Definition convert(String name) {
      return new Definition(name);
    }
  }

  private static final class AddressConverter implements CommandLine.ITypeConverter<QmpAddress> {
    @Override
    public QmpAddress convert(String text) {
      try {
        return QmpAddress.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  private static Map<String, Class<?>> commands() {
    Map<String, Class<?>> commands = new LinkedHashMap<>();
    commands.put("shell", ShellCommand.class);
    commands.put("exec", ExecCommand.class);
    commands.put("events", EventsCommand.class);
    commands.put("info", InfoCommand.class);
    commands.put("schema", SchemaCommands.class);
    return commands;
  }
}
