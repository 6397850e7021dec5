package io.github.qmp4j.samples.qmp.exec;

import io.github.qmp4j.CommandRefusedException;
import io.github.qmp4j.ConnectionEndedException;
import io.github.qmp4j.QmpException;
import io.github.qmp4j.samples.qmp.json.JsonPaint;
import io.github.qmp4j.samples.qmp.server.ExitStatus;
import io.github.qmp4j.samples.qmp.server.Server;
import io.github.qmp4j.samples.qmp.server.ServerOptions;
import io.github.qmp4j.samples.qmp.syntax.Invocation;
import io.github.qmp4j.samples.qmp.syntax.Statements;
import io.github.qmp4j.samples.qmp.syntax.SyntaxException;
import io.github.qmp4j.samples.qmp.terminal.Terminals;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends commands and prints what they return. */
@Command(
    name = "exec",
    description = {
      "Sends a command and prints what it returns, as JSON.",
      "",
      "A value is a number, true, false, null or JSON if it looks so, otherwise a string; "
          + "what stands in quotes is always a string: serial='\"007\"'. a.b=1 is {\"a\": {\"b\": 1}}."
    },
    customSynopsis = {
      "qmp exec [OPTIONS] ADDRESS COMMAND [NAME=VALUE...]",
      "       qmp exec [OPTIONS] ADDRESS -f FILE"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:refused by the server",
      "2:wrong usage; nothing was sent, of a file no further command",
      "3:no connection, no reply in time, or it cannot be printed"
    })
public final class ExecCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Mixin
  private ServerOptions options;

  @Option(
      names = {"-f", "--file"},
      paramLabel = "FILE",
      description =
          "Send the commands of this file, one a line, until one fails; - for the standard "
              + "input.")
  private @Nullable Path file;

  @Option(
      names = "--out-of-band",
      description = "Have the command overtake others, for a server that is stuck in one.")
  private boolean outOfBand;

  @Parameters(
      paramLabel = "ADDRESS COMMAND [NAME=VALUE...]",
      arity = "0..*",
      description =
          "The address is unix:PATH, PATH or HOST:PORT; it may be left out if QMP_SOCKET has "
              + "it. The command may also be a request in JSON.")
  private List<String> words = List.of();

  /** What helps with the problem: to be told behind it. */
  private final List<String> remarks = new ArrayList<>();

  @Override
  public Integer call() {
    try {
      return run();
    } catch (QmpException | SyntaxException | IllegalArgumentException | IOException e) {
      PrintWriter err = spec.commandLine().getErr();
      int status = ExitStatus.failed(e, err);
      remarks.forEach(err::println);
      err.flush();
      return status;
    }
  }

  private int run() throws IOException {
    Target target = Target.of(words, System.getenv("QMP_SOCKET"));
    if (file != null) {
      if (!target.rest().isEmpty()) {
        throw new SyntaxException("either a command or --file, not both");
      }
      if (outOfBand) {
        throw new SyntaxException(
            "--out-of-band is for one command; in a file, write {\"exec-oob\": ...}");
      }
      try (BufferedReader lines = open(file);
          Server server = options.connect(target.address())) {
        return all(lines, server);
      }
    }
    if (target.rest().isEmpty()) {
      throw new SyntaxException("a command is missing after the address '"
          + target.address()
          + (Target.isAddress(target.address()) ? "'" : "'; QMP_SOCKET has no address"));
    }
    Invocation typed = Invocation.ofArguments(target.rest());
    Invocation invocation = outOfBand ? typed.urgently() : typed;
    try (Server server = options.connect(target.address())) {
      send(invocation, server);
      return ExitStatus.DONE;
    }
  }

  private int all(BufferedReader lines, Server server) throws IOException {
    Statements statements = new Statements();
    int number = 0;
    for (String line = next(lines); line != null; line = next(lines)) {
      number++;
      try {
        statements.next(line).ifPresent(next -> send(next, server));
      } catch (SyntaxException e) {
        throw new SyntaxException("line " + number + ": " + e.getMessage());
      } catch (QmpException e) {
        remarks.add("stopped at line " + number);
        throw e;
      }
    }
    if (statements.inTransaction()) {
      throw new SyntaxException("line " + number + ": the transaction is not closed: ) is missing");
    }
    return ExitStatus.DONE;
  }

  /** What is wrong with a file is told without its name. */
  private @Nullable String next(BufferedReader lines) throws IOException {
    try {
      return lines.readLine();
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": not UTF-8", e);
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private void send(Invocation invocation, Server server) {
    PrintWriter out = spec.commandLine().getOut();
    try {
      String arguments = invocation.argumentsJson();
      String result = invocation.outOfBand()
          ? server.executeOutOfBand(invocation.command(), arguments)
          : server.execute(invocation.command(), arguments);
      out.println(Terminals.showsColours() ? JsonPaint.paint(result) : result);
    } catch (CommandRefusedException e) {
      if (e.errorClass().equals("CommandNotFound")) {
        CommandsOf.hint(invocation.command(), server, options.isAgent()).ifPresent(remarks::add);
      }
      throw e;
    } catch (ConnectionEndedException e) {
      if (!invocation.command().equals("quit")) {
        throw e;
      }
      out.println("{}"); // a server that quits may be gone before it has answered
    }
    out.flush();
  }

  private static BufferedReader open(Path file) throws IOException {
    return file.toString().equals("-")
        ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
        : Files.newBufferedReader(file);
  }
}
