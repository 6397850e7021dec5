package io.github.qmp4j.samples.qmp.shell.console;

import java.util.function.Predicate;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.impl.DefaultParser;

/** Words for completion: what stands between blanks. A line that is not finished goes on in the next. */
final class LineParser extends DefaultParser {

  private final Predicate<String> unfinished;
  private final Runnable goesOn;

  /**
   * @param goesOn is run each time that a line turns out to be unfinished
   */
  LineParser(Predicate<String> unfinished, Runnable goesOn) {
    this.unfinished = unfinished;
    this.goesOn = goesOn;
    setQuoteChars(new char[0]);
    setEscapeChars(new char[0]);
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.ACCEPT_LINE && unfinished.test(line)) {
      goesOn.run();
      throw new EOFError(-1, -1, "a quote or bracket is open");
    }
    return super.parse(line, cursor, context);
  }
}
