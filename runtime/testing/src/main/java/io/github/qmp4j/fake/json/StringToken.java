package io.github.qmp4j.fake.json;

import java.util.Arrays;

/** Reads the text of a string token: quotes, escapes, UTF-8. */
final class StringToken {

  private final byte[] text;
  private final StringBuilder value = new StringBuilder();
  private int at = 1;

  private StringToken(Token token) {
    this.text = token.text();
  }

  static String value(Token token) throws Parser.SyntaxException {
    return new StringToken(token).read();
  }

  private String read() throws Parser.SyntaxException {
    while (at < text.length - 1) {
      if (text[at] == '\\') {
        escape();
      } else {
        ModifiedUtf8 in = new ModifiedUtf8(text, at);
        int codePoint = in.next();
        if (codePoint == ModifiedUtf8.INVALID) {
          throw new Parser.SyntaxException("invalid UTF-8 sequence in string");
        }
        value.appendCodePoint(codePoint);
        at = in.position();
      }
    }
    return value.toString();
  }

  private void escape() throws Parser.SyntaxException {
    int start = at;
    char escaped = (char) (text[at + 1] & 0xFF);
    at += 2;
    switch (escaped) {
      case '"', '\'', '\\', '/' -> value.append(escaped);
      case 'b' -> value.append('\b');
      case 'f' -> value.append('\f');
      case 'n' -> value.append('\n');
      case 'r' -> value.append('\r');
      case 't' -> value.append('\t');
      case 'u' -> unicode(start);
      default -> throw new Parser.SyntaxException("invalid escape sequence in string");
    }
  }

  private void unicode(int start) throws Parser.SyntaxException {
    int codePoint = hexadecimal(at);
    at = Math.min(at + 4, text.length - 1);
    boolean pair = codePoint >= 0xD800 && codePoint <= 0xDBFF && isEscape(at);
    if (pair) {
      int low = hexadecimal(at + 2);
      boolean valid = low >= 0xDC00 && low <= 0xDFFF;
      codePoint = valid ? Character.toCodePoint((char) codePoint, (char) low) : -1;
      at += valid ? 6 : 0;
    }
    if (!ModifiedUtf8.isValid(codePoint)) {
      byte[] shown = Arrays.copyOfRange(text, start, at);
      throw new Parser.SyntaxException(
          ModifiedUtf8.lenient(shown) + " is not a valid Unicode character");
    }
    value.appendCodePoint(codePoint);
  }

  private boolean isEscape(int from) {
    return from + 1 < text.length && text[from] == '\\' && text[from + 1] == 'u';
  }

  /** Four digits, or -1. */
  private int hexadecimal(int from) {
    int number = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = i < text.length ? Character.digit((char) (text[i] & 0xFF), 16) : -1;
      if (digit < 0) {
        return -1;
      }
      number = number << 4 | digit;
    }
    return number;
  }
}
