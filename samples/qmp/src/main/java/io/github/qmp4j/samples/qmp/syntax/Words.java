package io.github.qmp4j.samples.qmp.syntax;

import io.github.qmp4j.samples.qmp.json.MalformedJsonException;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a line into words: at blanks, but not in quotes, nor in brackets that begin a value. Quotes
 * are dropped; in them a backslash before a quote or a backslash is dropped, too, and nowhere else.
 */
final class Words {

  private final String line;
  private int at;

  private Words(String line) {
    this.line = line;
  }

  static List<Word> of(String line) {
    return new Words(line).split();
  }

  /** Where words stand. The last one may be unfinished: a quote or bracket is open, or it is wrong. */
  static List<Span> spans(String line) {
    Words words = new Words(line);
    List<Span> spans = new ArrayList<>();
    words.skipBlanks();
    while (words.at < line.length()) {
      int start = words.at;
      Given value = null;
      try {
        value = words.word().value();
      } catch (SyntaxException e) {
        words.at = line.length();
      }
      int equals = line.indexOf('=', start);
      int nameEnd = equals < 0 || equals > words.at ? words.at : equals;
      spans.add(new Span(start, nameEnd, words.at, value));
      words.skipBlanks();
    }
    return spans;
  }

  /** A word that somebody else has split already, such as the shell of the operating system. */
  static Word argument(String argument) {
    int equals = argument.indexOf('=');
    if (equals < 0) {
      return new Word(argument, null);
    }
    String value = argument.substring(equals + 1);
    return new Word(argument.substring(0, equals), wholeValue(value));
  }

  private static Given wholeValue(String value) {
    if (value.isEmpty()) {
      return new Given.Text(value, false);
    }
    char first = value.charAt(0);
    if (first == '{' || first == '[') {
      return json(value, 0);
    }
    if (first == '"' || first == '\'') {
      Words words = new Words(value);
      StringBuilder text = new StringBuilder();
      if (words.closes(text) && words.at == value.length()) {
        return new Given.Text(text.toString(), true);
      }
    }
    return new Given.Text(value, false);
  }

  private List<Word> split() {
    List<Word> words = new ArrayList<>();
    skipBlanks();
    while (at < line.length()) {
      words.add(word());
      skipBlanks();
    }
    return words;
  }

  private Word word() {
    int start = at;
    while (at < line.length() && !isBlank(line.charAt(at)) && line.charAt(at) != '=') {
      at++;
    }
    String name = line.substring(start, at);
    if (at == line.length() || isBlank(line.charAt(at))) {
      return new Word(name, null);
    }
    if (name.startsWith("\"") || name.startsWith("'")) { // else its end would open a value's quote
      throw new SyntaxException("column " + (start + 1)
          + ": quotes go around the value alone, as in driver=\"usb-mouse\"");
    }
    at++;
    return new Word(name, value());
  }

  private Given value() {
    if (at < line.length() && (line.charAt(at) == '{' || line.charAt(at) == '[')) {
      int start = at;
      skipBrackets();
      if (at < line.length() && !isBlank(line.charAt(at))) {
        throw new SyntaxException("column " + (at + 1)
            + ": expected a blank after the JSON value, not '" + line.charAt(at)
            + "'. To send a string that begins with a bracket, put it in quotes");
      }
      return json(line.substring(start, at), start);
    }
    StringBuilder text = new StringBuilder();
    boolean quoted = false;
    while (at < line.length() && !isBlank(line.charAt(at))) {
      char c = line.charAt(at);
      if (c == '"' || c == '\'') {
        quoted = true;
        int start = at;
        if (!closes(text)) {
          throw new UnfinishedException(
              "column " + (start + 1) + ": this quote is not closed: " + line.substring(start));
        }
      } else {
        text.append(c);
        at++;
      }
    }
    return new Given.Text(text.toString(), quoted);
  }

  /** Reads what stands in quotes; false if the line ends in them. */
  private boolean closes(StringBuilder text) {
    char quote = line.charAt(at++);
    while (at < line.length()) {
      char c = line.charAt(at++);
      if (c == quote) {
        return true;
      }
      boolean escapes =
          c == '\\' && at < line.length() && (line.charAt(at) == quote || line.charAt(at) == '\\');
      text.append(escapes ? line.charAt(at++) : c);
    }
    return false;
  }

  private void skipBrackets() {
    int start = at;
    int depth = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c == '"' || c == '\'') {
        if (!closes(new StringBuilder())) {
          break;
        }
        continue;
      }
      at++;
      if (c == '{' || c == '[') {
        depth++;
      } else if ((c == '}' || c == ']') && --depth == 0) {
        return;
      }
    }
    throw new UnfinishedException(
        "column " + (start + 1) + ": this bracket is not closed: " + line.substring(start));
  }

  private static Given json(String text, int offset) {
    try {
      return new Given.Json(Literals.json(text));
    } catch (MalformedJsonException e) {
      throw new SyntaxException("column " + (offset + e.offset() + 1) + ": not JSON: "
          + e.getMessage() + ". To send a string that begins with a bracket, put it in quotes");
    }
  }

  private void skipBlanks() {
    while (at < line.length() && isBlank(line.charAt(at))) {
      at++;
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
