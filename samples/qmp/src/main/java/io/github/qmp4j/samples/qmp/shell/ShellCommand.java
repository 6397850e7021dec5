package io.github.qmp4j.samples.qmp.shell;

import io.github.qmp4j.QmpException;
import io.github.qmp4j.samples.qmp.server.ExitStatus;
import io.github.qmp4j.samples.qmp.server.Retries;
import io.github.qmp4j.samples.qmp.server.Server;
import io.github.qmp4j.samples.qmp.server.ServerOptions;
import io.github.qmp4j.samples.qmp.shell.console.Console;
import io.github.qmp4j.samples.qmp.shell.console.Consoles;
import io.github.qmp4j.samples.qmp.syntax.SyntaxException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
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
      "       qmp shell [OPTIONS] -- qemu-system-x86_64 [ARGUMENTS...]"
    },
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

  @Option(
      names = "--num-retries",
      paramLabel = "N",
      defaultValue = "0",
      description = "If the server ends, try to connect again so many times; ${DEFAULT-VALUE}.")
  private int retries;

  @Option(
      names = "--retry-delay",
      paramLabel = "SECONDS",
      defaultValue = "2",
      description = "How long to wait before each of them but the first; ${DEFAULT-VALUE}.")
  private double delay;

  @Parameters(
      paramLabel = "ADDRESS",
      arity = "0..*",
      description =
          "unix:PATH, PATH or HOST:PORT; usually what QMP_SOCKET has. After --, a program to "
              + "start: it ends with the shell.")
  private List<String> words = List.of();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (SessionLog session = log == null ? SessionLog.none() : SessionLog.to(log)) {
      Supplier<Server> dial = dial();
      Retries again = new Retries(retries, Duration.ofMillis((long) (delay * 1000)));
      try (Console console = Consoles.open(Secrets::mayBeIn, out)) {
        converse(
            dial,
            again,
            new Output(console, pretty ? Layout.PRETTY : Layout.LINE, verbose),
            session);
      }
      return 0;
    } catch (QmpException | SyntaxException | IllegalArgumentException | IOException e) {
      return ExitStatus.failed(e, spec.commandLine().getErr());
    }
  }

  /** Until the user leaves, or the server is gone for good. */
  private void converse(Supplier<Server> dial, Retries again, Output output, SessionLog session) {
    Server next = dial.get();
    while (true) {
      try (Server server = next) {
        if (!new Conversation(server, session, output).run(partner()) || again.most() == 0) {
          return;
        }
      }
      output.console().greet("Waiting for the server; Ctrl-C leaves");
      try {
        next = again.connect(dial);
      } catch (InterruptedException enough) {
        output.console().greet("");
        return;
      }
    }
  }

  private Conversation.Partner partner() {
    if (connection.isAgent()) {
      return Conversation.Partner.AGENT;
    }
    return hmp ? Conversation.Partner.HUMAN_MONITOR : Conversation.Partner.MONITOR;
  }

  private Supplier<Server> dial() {
    if (connection.isAgent() && hmp) {
      throw new SyntaxException("a guest agent has no human monitor: either --agent or --hmp");
    }
    List<String> typed = spec.commandLine().getParseResult().originalArgs();
    int dashes = typed.indexOf("--");
    if (dashes >= 0) {
      if (words.size() >= typed.size() - dashes) { // some stand before them
        throw tooMuch(words.get(0));
      }
      if (connection.isAgent()) {
        throw new SyntaxException("--agent is for agents that run already: give an address");
      }
      if (retries != 0) {
        throw new SyntaxException(
            "--num-retries is for servers that somebody else starts: give an address");
      }
      List<String> program = words.isEmpty() ? List.of("qemu-system-x86_64") : words;
      return () -> connection.launch(program);
    }
    if (words.size() > 1) {
      throw tooMuch(words.get(1));
    }
    String address = words.isEmpty() ? System.getenv("QMP_SOCKET") : words.get(0);
    if (address == null) {
      throw new SyntaxException(
          "an address is missing: unix:PATH, PATH or HOST:PORT, here or in QMP_SOCKET");
    }
    return () -> connection.connect(address);
  }

  private static SyntaxException tooMuch(String word) {
    return new SyntaxException(
        "one address, or -- and a program to start; '" + word + "' is too much");
  }
}
