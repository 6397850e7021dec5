package io.github.qmp4j.samples.qmp.exec;

import io.github.qmp4j.NotQmpException;
import io.github.qmp4j.QmpException;
import io.github.qmp4j.samples.qmp.json.JsonPaint;
import io.github.qmp4j.samples.qmp.server.EventFilter;
import io.github.qmp4j.samples.qmp.server.ExitStatus;
import io.github.qmp4j.samples.qmp.server.MonitorOptions;
import io.github.qmp4j.samples.qmp.server.Server;
import io.github.qmp4j.samples.qmp.syntax.SyntaxException;
import io.github.qmp4j.samples.qmp.terminal.Terminals;
import io.github.qmp4j.samples.qmp.vocabulary.Typing;
import io.github.qmp4j.samples.qmp.vocabulary.Vocabulary;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints events as they come. */
@Command(
    name = "events",
    description = "Prints events as they come, each a line of JSON, until the server ends.",
    customSynopsis = "qmp events [OPTIONS] ADDRESS [PATTERN...]",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the server has ended, --count events have come, or nobody reads them",
      "2:wrong usage, or the server has none of the events",
      "3:no connection, or one that does not speak QMP"
    })
public final class EventsCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Mixin
  private MonitorOptions options;

  @Option(
      names = "--count",
      paramLabel = "N",
      description = "End after so many events; 0, the default, for no end.")
  private long count;

  @Parameters(
      paramLabel = "ADDRESS [PATTERN...]",
      arity = "0..*",
      description = "Which events, as in 'BLOCK_*' JOB_STATUS_CHANGE; all if there is no pattern.")
  private List<String> words = List.of();

  @Override
  public Integer call() throws InterruptedException {
    try {
      if (count < 0) {
        throw new SyntaxException("--count: expected 0 or more, not " + count);
      }
      Target target = Target.of(words, System.getenv("QMP_SOCKET"));
      EventFilter filter = EventFilter.all();
      String wanted = String.join(" ", target.rest());
      filter.set(wanted);
      try (Server server = options.connect(target.address())) {
        return print(server, filter, wanted);
      }
    } catch (QmpException | SyntaxException | IllegalArgumentException e) {
      return ExitStatus.failed(e, spec.commandLine().getErr());
    }
  }

  private int print(Server server, EventFilter filter, String wanted) throws InterruptedException {
    boolean colours = Terminals.showsColours();
    PrintWriter out = spec.commandLine().getOut();
    AtomicReference<QmpException> fault = new AtomicReference<>();
    CountDownLatch ended = new CountDownLatch(1);
    Remaining remaining = new Remaining(count);
    server.listen(
        (event, json) -> {
          if (filter.shows(event) && ended.getCount() > 0) {
            out.println(colours ? JsonPaint.paint(json) : json);
            boolean unread = out.checkError();
            if (remaining.isLast() || unread) {
              ended.countDown();
            }
          }
        },
        how -> {
          if (how instanceof NotQmpException) {
            fault.set(how);
          }
          ended.countDown();
        });
    if (isMistyped(wanted, server)) {
      return ExitStatus.USAGE;
    }
    ended.await();
    if (fault.get() != null) {
      throw fault.get();
    }
    return ExitStatus.DONE;
  }

  /**
   * Whether nothing of it will ever come. Nobody shall wait for what this server never sends; another
   * one may have it, so that some of it is only told.
   */
  private boolean isMistyped(String wanted, Server server) {
    if (wanted.isEmpty()) {
      return false;
    }
    try {
      Vocabulary vocabulary = Vocabulary.of(Typing.tree(server.execute("query-qmp-schema", null)));
      PrintWriter err = spec.commandLine().getErr();
      EventFilter.unknown(wanted, vocabulary.events())
          .forEach(problem -> err.println("qmp: " + problem));
      err.flush();
      return EventFilter.isMistyped(wanted, vocabulary.events());
    } catch (QmpException e) {
      return false; // too old or too slow to tell, or gone: how it ended is told elsewhere
    }
  }

  /** Counts down; for the thread that hears of events. */
  private static final class Remaining {
    private long count;

    Remaining(long count) {
      this.count = count;
    }

    boolean isLast() {
      return --count == 0;
    }
  }
}
