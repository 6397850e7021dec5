package io.github.qmp4j.samples.qmp.shell.console;

import java.util.function.Predicate;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.impl.DefaultParser;

/** Words for completion: what stands between blanks. A line that is not finished goes on in the next. */
final class LineParser extends DefaultParser {

  private final Predicate<String> unfinished;

  LineParser(Predicate<String> unfinished) {
    this.unfinished = unfinished;
    setQuoteChars(new char[0]);
    setEscapeChars(new char[0]);
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.ACCEPT_LINE && unfinished.test(line)) {
      throw new EOFError(-1, -1, "a quote or bracket is open");
    }
    return super.parse(line, cursor, context);
  }
}
