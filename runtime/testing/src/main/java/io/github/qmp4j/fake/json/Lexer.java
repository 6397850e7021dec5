package io.github.qmp4j.fake.json;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

/**
 * Cuts a stream of bytes into tokens. After something that is no token it skips to the next character
 * that structures JSON, or to a control character, or to a byte that UTF-8 never has: clients send one
 * of those to be understood again.
 */
final class Lexer {

  /** What QEMU allows one token to have. */
  static final int LONGEST_TOKEN = 64 << 20;

  private enum State {
    BETWEEN,
    RECOVERING,
    STRING,
    ESCAPE,
    MINUS,
    ZERO,
    DIGITS,
    POINT,
    FRACTION,
    EXPONENT,
    EXPONENT_SIGN,
    EXPONENT_DIGITS,
    KEYWORD
  }

  private final Consumer<Token> tokens;
  private ByteArrayOutputStream text = new ByteArrayOutputStream();
  private State state = State.BETWEEN;
  private int quote;

  Lexer(Consumer<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * @param b 0 to 255
   */
  void feed(int b) {
    // What ends a number or a keyword may be the start of the next token.
    while (!consumes(b)) {}
    if (text.size() > LONGEST_TOKEN) {
      end(TokenKind.TOO_LONG);
    }
  }

  private boolean consumes(int b) {
    switch (state) {
      case BETWEEN -> begin(b);
      case RECOVERING -> {
        if (isResynchronizing(b)) {
          state = State.BETWEEN;
          return false;
        }
      }
      case STRING -> string(b);
      case ESCAPE -> go(isPrintable(b), b, State.STRING);
      case MINUS -> go(isDigit(b), b, b == '0' ? State.ZERO : State.DIGITS);
      case ZERO -> {
        if (b == '.') {
          go(true, b, State.POINT);
        } else if (isDigit(b)) {
          stray(b);
        } else {
          return end(TokenKind.INTEGER);
        }
      }
      case DIGITS -> {
        if (b == '.') {
          go(true, b, State.POINT);
        } else if (b == 'e' || b == 'E') {
          go(true, b, State.EXPONENT);
        } else if (isDigit(b)) {
          text.write(b);
        } else {
          return end(TokenKind.INTEGER);
        }
      }
      case POINT -> go(isDigit(b), b, State.FRACTION);
      case FRACTION -> {
        if (b == 'e' || b == 'E') {
          go(true, b, State.EXPONENT);
        } else if (isDigit(b)) {
          text.write(b);
        } else {
          return end(TokenKind.FLOAT);
        }
      }
      case EXPONENT -> {
        boolean sign = b == '+' || b == '-';
        go(sign || isDigit(b), b, sign ? State.EXPONENT_SIGN : State.EXPONENT_DIGITS);
      }
      case EXPONENT_SIGN -> go(isDigit(b), b, State.EXPONENT_DIGITS);
      case EXPONENT_DIGITS -> {
        if (!isDigit(b)) {
          return end(TokenKind.FLOAT);
        }
        text.write(b);
      }
      case KEYWORD -> {
        if (!isLetter(b)) {
          return end(TokenKind.KEYWORD);
        }
        text.write(b);
      }
    }
    return true;
  }

  private void begin(int b) {
    switch (b) {
      case ' ', '\t', '\r', '\n' -> {}
      case '{' -> single(b, TokenKind.OPEN_OBJECT);
      case '}' -> single(b, TokenKind.CLOSE_OBJECT);
      case '[' -> single(b, TokenKind.OPEN_ARRAY);
      case ']' -> single(b, TokenKind.CLOSE_ARRAY);
      case ':' -> single(b, TokenKind.COLON);
      case ',' -> single(b, TokenKind.COMMA);
      case '-' -> go(true, b, State.MINUS);
      case '0' -> go(true, b, State.ZERO);
      case '"', '\'' -> {
        quote = b;
        go(true, b, State.STRING);
      }
      default -> go(isDigit(b) || isLetter(b), b, isDigit(b) ? State.DIGITS : State.KEYWORD);
    }
  }

  private void string(int b) {
    if (b == quote) {
      single(b, TokenKind.STRING);
    } else {
      go(isPrintable(b), b, b == '\\' ? State.ESCAPE : State.STRING);
    }
  }

  /** To the next state, if the byte is one that may follow. */
  private void go(boolean legal, int b, State next) {
    if (legal) {
      text.write(b);
      state = next;
    } else {
      stray(b);
    }
  }

  private void single(int b, TokenKind kind) {
    text.write(b);
    end(kind);
  }

  private void stray(int b) {
    text.write(b);
    end(TokenKind.STRAY);
    state = State.RECOVERING;
  }

  /** Always false: the byte that shows the end is not part of the token. */
  private boolean end(TokenKind kind) {
    byte[] bytes = text.toByteArray();
    if (bytes.length > 1 << 16) {
      text = new ByteArrayOutputStream();
    } else {
      text.reset();
    }
    state = State.BETWEEN;
    tokens.accept(new Token(kind, bytes));
    return false;
  }

  private static boolean isDigit(int b) {
    return b >= '0' && b <= '9';
  }

  private static boolean isLetter(int b) {
    return b >= 'a' && b <= 'z';
  }

  private static boolean isPrintable(int b) {
    return b >= 0x20 && b < 0xFE;
  }

  private static boolean isResynchronizing(int b) {
    return b != '\t' && !isPrintable(b) || "[]{}:,".indexOf(b) >= 0;
  }
}
