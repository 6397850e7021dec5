package io.github.qmp4j.samples.qmp.shell.console;

import io.github.qmp4j.samples.qmp.shell.completion.Proposal;
import io.github.qmp4j.samples.qmp.terminal.Terminals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/** A terminal. Ctrl-C gives up the line, or the wait for a reply; Ctrl-D ends. */
final class TerminalConsole implements Console {

  private static final int REMEMBERED = 1024;

  private final Terminal terminal;
  private final LineReader reader;
  private final Colours colours = new Colours(Terminals.showsColours());
  private Language language;
  private String typed = "";
  private boolean explained;
  private volatile boolean woken;

  /**
   * Takes over the terminal of the process. Ctrl-C interrupts the calling thread.
   *
   * @param history a file for what is typed
   * @param secret which lines are not remembered
   */
  static TerminalConsole open(Path history, Predicate<String> secret) throws IOException {
    // JLine's own reading of Ctrl-C gives up the next line, too, now and then; the system's does
    // not.
    System.setProperty(TerminalBuilder.PROP_SOFTWARE_SIGNALS, "false");
    Terminal terminal = TerminalBuilder.builder().system(true).build();
    TerminalConsole console = new TerminalConsole(terminal, history, secret);
    Thread reading = Thread.currentThread();
    terminal.handle(Terminal.Signal.INT, signal -> reading.interrupt());
    if (terminal.getType().startsWith(Terminal.TYPE_DUMB)) { // of which JLine leaves it to the JVM
      Signals.register("INT", () -> terminal.raise(Terminal.Signal.INT));
    }
    return console;
  }

  private TerminalConsole(Terminal terminal, Path history, Predicate<String> secret) {
    this.terminal = terminal;
    this.reader = LineReaderBuilder.builder()
        .terminal(terminal)
        .appName("qmp")
        .completer((r, line, candidates) -> candidates.addAll(candidates(line)))
        .highlighter((r, line) -> colours.line(line, language.marking().marks(line)))
        .parser(
            new LineParser(text -> Lines.isUnfinished(text, language::isUnfinished), this::explain))
        .history(new Memory(secret))
        .variable(LineReader.HISTORY_FILE, usable(history))
        .variable(LineReader.HISTORY_SIZE, REMEMBERED)
        .variable(LineReader.HISTORY_FILE_SIZE, REMEMBERED)
        .variable(LineReader.SECONDARY_PROMPT_PATTERN, "     > ")
        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
        .option(LineReader.Option.COMPLETE_MATCHER_TYPO, false)
        .option(LineReader.Option.HISTORY_IGNORE_SPACE, true)
        .option(LineReader.Option.INSERT_TAB, false)
        .build();
  }

  /** Without a history one can still talk to a server. */
  private @Nullable Path usable(Path history) {
    try {
      return Memory.prepared(history);
    } catch (IOException e) {
      greet("what is typed is not remembered: cannot use " + history);
      return null;
    }
  }

  /** Once for each line: whoever mistyped a quote would else wonder what becomes of the next ones. */
  private void explain() {
    if (!explained) {
      explained = true;
      reader.printAbove(
          "a quote or bracket is open: the line goes on until it is closed; Ctrl-C drops it");
    }
  }

  private List<Candidate> candidates(ParsedLine line) {
    List<String> words = new ArrayList<>(line.words().subList(0, line.wordIndex()));
    words.add(line.word().substring(0, line.wordCursor()));
    List<Candidate> candidates = new ArrayList<>();
    for (Proposal p : language.completion().propose(words)) {
      String shown = p.word().substring(p.word().indexOf('=', 1) + 1);
      String name = shown.isEmpty() ? p.word() : shown;
      candidates.add(new Candidate(p.word(), name, null, null, null, null, p.complete()));
    }
    return candidates;
  }

  @Override
  public Input read(Language language) {
    this.language = language;
    String begun = typed;
    typed = "";
    explained = false;
    try {
      return new Input.Text(reader.readLine(language.prompt(), null, (Character) null, begun));
    } catch (UserInterruptException e) {
      typed = woken ? e.getPartialLine() : "";
      return new Input.Cancelled();
    } catch (EndOfFileException e) {
      return new Input.End();
    } finally {
      woken = false;
      Thread.interrupted(); // a Ctrl-C that came between two waits
    }
  }

  @Override
  public void print(String text) {
    terminal.writer().println(text);
    terminal.flush();
  }

  @Override
  public void printJson(String json) {
    print(colours.json(json).toAnsi(terminal));
  }

  @Override
  public void printAside(String json) {
    reader.printAbove(colours.json(json));
  }

  @Override
  public boolean isInteractive() {
    return true;
  }

  @Override
  public void greet(String text) {
    print(text);
  }

  @Override
  public boolean wake() {
    boolean waits = reader.isReading();
    if (waits) {
      woken = true;
      terminal.raise(Terminal.Signal.INT);
    }
    return waits;
  }

  @Override
  public void close() {
    try {
      reader.getHistory().save();
      terminal.close();
    } catch (IOException e) {
      System.getLogger(getClass().getPackageName())
          .log(System.Logger.Level.WARNING, "what was typed is not remembered", e);
    }
  }
}
