package io.github.qmp4j.schema.json;

import io.github.qmp4j.schema.source.ProblemCode;
import io.github.qmp4j.schema.source.SourceText;
import io.github.qmp4j.schema.source.WhiteSpace;

/** Characters to tokens, with one token of look-ahead. */
public final class Lexer {

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final SourceText source;
  private final String text;
  /** Those of the text: a process that ends soon is slow to ask a string for each of them. */
  private final char[] chars;

  private int cursor;
  private Token token;

  public Lexer(SourceText source) {
    this.source = source;
    this.text = source.text();
    this.chars = text.toCharArray();
  }

  public SourceText source() {
    return source;
  }

  /** The current token; there is one after the first advance. */
  public Token token() {
    return token;
  }

  /** Goes to the next token; of comments only those that begin with "##" are tokens. */
  public void advance() throws SyntaxException {
    token = scan(false);
  }

  /** Goes to the next token, comments included. */
  public void advanceInComment() throws SyntaxException {
    token = scan(true);
  }

  /**
   * After an error: goes to the next line that looks like the start of something, the one with the
   * error included, but never back to {@code start} or before.
   */
  public void recover(int start, SyntaxException error) {
    int end = text.indexOf('\n', Math.max(start, error.offset() - 1));
    while (end >= 0 && !text.startsWith("{", end + 1) && !text.startsWith("##", end + 1)) {
      end = text.indexOf('\n', end + 1);
    }
    cursor = end < 0 ? text.length() : end + 1;
    int next = cursor;
    if (next == text.length()) {
      token = new Token(TokenKind.END, "", next - 1);
    } else if (text.charAt(next) == '{') {
      cursor++;
      token = new Token(TokenKind.OPEN_BRACE, "", next);
    } else {
      token = comment(next);
    }
  }

  public SyntaxException unexpected(String expected) {
    return new SyntaxException(
        ProblemCode.UNEXPECTED_TOKEN,
        source,
        token.offset(),
        "expected " + expected + ", found " + token.kind());
  }

  private Token scan(boolean comments) throws SyntaxException {
    int start = start(comments);
    if (start == chars.length) {
      return new Token(TokenKind.END, "", start - 1);
    }
    cursor = start + 1;
    char first = chars[start];
    return switch (first) {
      case '\'' -> new Token(TokenKind.STRING, string(start), start);
      case '#' -> comment(start);
      case '{', '}', '[', ']', ':', ',' -> new Token(punctuation(first), "", start);
      default -> word(start);
    };
  }

  /** Where the next token begins; only {@code comments} that begin with "##" are always some. */
  private int start(boolean comments) {
    int start = cursor;
    while (start < chars.length) {
      if (chars[start] == '#' && !comments && chars[start + 1] != '#') {
        start = text.indexOf('\n', start);
      } else if (!WhiteSpace.is(chars[start])) {
        break;
      }
      start++;
    }
    return start;
  }

  private static TokenKind punctuation(char c) {
    return switch (c) {
      case '{' -> TokenKind.OPEN_BRACE;
      case '}' -> TokenKind.CLOSE_BRACE;
      case '[' -> TokenKind.OPEN_BRACKET;
      case ']' -> TokenKind.CLOSE_BRACKET;
      case ':' -> TokenKind.COLON;
      default -> TokenKind.COMMA;
    };
  }

  private Token comment(int start) {
    cursor = text.indexOf('\n', start);
    return new Token(TokenKind.COMMENT, text.substring(start, cursor), start);
  }

  /** The words need no end: QEMU reads "truest" as "true" and then trips over "st". */
  private Token word(int start) throws SyntaxException {
    for (TokenKind word : new TokenKind[] {TokenKind.TRUE, TokenKind.FALSE}) {
      String spelling = word == TokenKind.TRUE ? "true" : "false";
      if (text.startsWith(spelling, start)) {
        cursor = start + spelling.length();
        return new Token(word, "", start);
      }
    }
    while (cursor < chars.length
        && !WhiteSpace.is(chars[cursor])
        && "[]{}:,'".indexOf(chars[cursor]) < 0) {
      cursor++;
    }
    throw stray(start);
  }

  private SyntaxException stray(int start) {
    if (chars[start] == BYTE_ORDER_MARK) {
      return stray(start, "byte order mark").withHint("save the file as UTF-8 without one");
    }
    SyntaxException stray =
        stray(start, "'" + text.substring(start, Math.min(cursor, start + 40)) + "'");
    return chars[start] == '"' ? stray.withHint("strings are in single quotes here") : stray;
  }

  private SyntaxException stray(int start, String what) {
    return new SyntaxException(ProblemCode.STRAY_CHARACTER, source, start, "stray " + what);
  }

  private String string(int start) throws SyntaxException {
    boolean escapes = false;
    while (true) {
      char c = chars[cursor++];
      if (c == '\n') {
        throw badString(start, "string does not end on its line");
      } else if (c == '\'') {
        String value = text.substring(start + 1, cursor - 1);
        return escapes ? value.replace("\\\\", "\\") : value;
      } else if (c == '\\') {
        escapes = true;
        c = chars[cursor++];
        if (c != '\\') {
          throw badString(start, "a backslash in a string can only stand before another");
        }
      } else if (c < ' ' || c > '~') {
        throw badString(start, "strings have printable ASCII characters only");
      }
    }
  }

  private SyntaxException badString(int start, String message) {
    return new SyntaxException(ProblemCode.BAD_STRING, source, start, message);
  }
}
