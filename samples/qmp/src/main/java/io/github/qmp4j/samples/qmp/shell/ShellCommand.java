package io.github.qmp4j.samples.qmp.shell;

import io.github.qmp4j.QmpException;
import io.github.qmp4j.samples.qmp.server.Server;
import io.github.qmp4j.samples.qmp.server.ServerOptions;
import io.github.qmp4j.samples.qmp.syntax.SyntaxException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Talks to a server by hand. */
@Command(
    name = "shell",
    description = "Talks to a server by hand; lines from a pipe are done one after the other.",
    customSynopsis = {
      "qmp shell [OPTIONS] ADDRESS",
      "qmp shell [OPTIONS] -- qemu-system-x86_64 [ARGUMENTS...]"
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:left, or the server has ended",
      "2:wrong usage",
      "3:no connection, or the program cannot be started"
    })
public final class ShellCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Mixin
  private ServerOptions connection;

  @Option(
      names = {"-H", "--hmp"},
      description = "Commands of the human monitor.")
  private boolean hmp;

  @Option(
      names = {"-p", "--pretty"},
      description = "Replies and events over several lines, with their names sorted.")
  private boolean pretty;

  @Option(
      names = {"-v", "--verbose"},
      description = "Show requests before they are sent.")
  private boolean verbose;

  @Option(
      names = {"-l", "--logfile"},
      paramLabel = "FILE",
      description = "Write commands and replies to this file, as JSON, without secrets.")
  private @Nullable Path log;

  @Parameters(
      paramLabel = "ADDRESS",
      arity = "0..*",
      description =
          "unix:PATH, PATH or HOST:PORT; usually what QMP_SOCKET has. After --, a program to "
              + "start: it ends with the shell.")
  private List<String> words = List.of();

  @Override
  public Integer call() {
    try (SessionLog session = log == null ? SessionLog.none() : SessionLog.to(log);
        Server server = connect()) {
      Conversation.Style style =
          new Conversation.Style(pretty ? Layout.PRETTY : Layout.LINE, verbose);
      Conversation conversation = new Conversation(server, session, style);
      if (connection.isAgent()) {
        conversation.withAgent(spec.commandLine().getOut());
      } else {
        conversation.withMonitor(hmp, spec.commandLine().getOut());
      }
      return 0;
    } catch (QmpException e) {
      return failed(e, 3);
    } catch (SyntaxException | IllegalArgumentException | IOException e) {
      return failed(e, 2);
    }
  }

  private Server connect() {
    boolean launches = spec.commandLine().getParseResult().originalArgs().contains("--");
    if (launches) {
      return connection.launch(words.isEmpty() ? List.of("qemu-system-x86_64") : words);
    }
    if (words.size() > 1) {
      throw new SyntaxException(
          "one address, or -- and a program to start; '" + words.get(1) + "' is too much");
    }
    String address = words.isEmpty() ? System.getenv("QMP_SOCKET") : words.get(0);
    if (address == null) {
      throw new SyntaxException("an address is missing: unix:PATH, PATH or HOST:PORT");
    }
    return connection.connect(address);
  }

  private int failed(Exception problem, int status) {
    spec.commandLine().getErr().println("qmp: " + problem.getMessage());
    spec.commandLine().getErr().flush();
    return status;
  }
}
