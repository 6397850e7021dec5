package io.github.qmp4j.wire;

import org.jspecify.annotations.Nullable;

/**
 * Finds where a message ends and where its members are, in one pass over its bytes, however they are
 * cut into pieces. A message is one JSON object; lines mean nothing.
 *
 * <p>The top level is held to JSON's grammar. Deeper down only strings and brackets are followed and
 * bytes refused that JSON has nowhere; the rest is for the parser of the value.
 */
final class MessageScanner {

  // Where in a message the scanner is.
  private static final int FIRST_KEY = 0;
  private static final int KEY = 1;
  private static final int IN_KEY = 2;
  private static final int COLON = 3;
  private static final int VALUE = 4;
  private static final int IN_STRING = 5;
  private static final int IN_LITERAL = 6;
  private static final int NESTED = 7;
  private static final int AFTER_VALUE = 8;

  // What a byte can mean outside of strings. ORDINARY is 0: the inner loop tests for nothing else.
  private static final byte ORDINARY = 0;
  private static final byte QUOTE = 1;
  private static final byte OPEN = 2;
  private static final byte CLOSE = 3;
  private static final byte NEVER = 4;
  private static final byte[] MEANING = meanings();

  // What a byte means inside of strings; again 0 is what needs no attention.
  private static final byte ESCAPE = 2;
  private static final byte[] IN_STRING_MEANING = inStringMeanings();

  private int state = FIRST_KEY;
  private boolean escaped;
  private int depth;
  private final long[] arrays = new long[Json.MAX_NESTING / Long.SIZE]; // a bit for each level
  private @Nullable Member member;
  private int from; // of the current key or value, from the start of the message
  private int[] spans = new int[2 * Member.COUNT];

  /** Makes ready for the next message. */
  void reset() {
    state = FIRST_KEY;
    escaped = false;
    depth = 0;
    spans = new int[2 * Member.COUNT];
  }

  /** The members of the message just completed, as {@link Message} wants them. */
  int[] spans() {
    return spans;
  }

  /**
   * Goes on with a message.
   *
   * @param start where its opening brace is
   * @param position the first byte not scanned yet, at least {@code start + 1}
   * @return the position after the closing brace; -1 if all bytes were scanned and it did not come
   */
  int scan(byte[] bytes, int start, int position, int end) throws MalformedException {
    int p = position;
    while (p < end) {
      byte b = bytes[p];
      switch (state) {
        case NESTED -> p = nested(bytes, start, p, end);
        case IN_STRING -> {
          p = inString(bytes, p, end);
          if (p < 0) {
            return -1;
          }
          if (depth == 0) {
            endOfValue(start, p);
          } else {
            state = NESTED;
          }
        }
        case FIRST_KEY, KEY -> {
          if (b == '"') {
            from = p + 1 - start;
            state = IN_KEY;
          } else if (b == '}' && state == FIRST_KEY) {
            return p + 1;
          } else if (!isBlank(b)) {
            throw MalformedException.at("a name or '}' must come here", bytes, p, end);
          }
          p++;
        }
        case IN_KEY -> {
          p = inString(bytes, p, end);
          if (p < 0) {
            return -1;
          }
          member = Member.named(bytes, start + from, p - 1);
          if (member != null && spans[2 * member.ordinal() + 1] != 0) {
            throw MalformedException.at("a member comes twice", bytes, p, end);
          }
          state = COLON;
        }
        case COLON -> {
          if (b == ':') {
            state = VALUE;
          } else if (!isBlank(b)) {
            throw MalformedException.at("':' must come here", bytes, p, end);
          }
          p++;
        }
        case VALUE -> {
          if (!isBlank(b)) {
            from = p - start;
            state = startOfValue(bytes, p, end);
          }
          p++;
        }
        case IN_LITERAL -> {
          if (isBlank(b) || b == ',' || b == '}') {
            endOfValue(start, p);
          } else {
            if (!isOfLiteral(b)) {
              throw MalformedException.at("a value must come here", bytes, p, end);
            }
            p++;
          }
        }
        case AFTER_VALUE -> {
          p++;
          if (b == ',') {
            state = KEY;
          } else if (b == '}') {
            return p;
          } else if (!isBlank(b)) {
            throw MalformedException.at("',' or '}' must come here", bytes, p - 1, end);
          }
        }
      }
    }
    return -1;
  }

  private int startOfValue(byte[] bytes, int p, int end) throws MalformedException {
    byte b = bytes[p];
    if (b == '"') {
      return IN_STRING;
    }
    if (b == '{' || b == '[') {
      open(bytes, p, end);
      return NESTED;
    }
    if (isOfLiteral(b)) {
      return IN_LITERAL;
    }
    throw MalformedException.at("a value must come here", bytes, p, end);
  }

  private void endOfValue(int start, int p) {
    if (member != null) {
      spans[2 * member.ordinal()] = from;
      spans[2 * member.ordinal() + 1] = p - start;
    }
    state = AFTER_VALUE;
  }

  /** Until the value of the top level ends, a string starts, or the bytes are used up. */
  private int nested(byte[] bytes, int start, int position, int end) throws MalformedException {
    int p = position;
    while (p < end) {
      switch (MEANING[bytes[p++] & 0xFF]) {
        case ORDINARY -> {}
        case QUOTE -> {
          p = inString(bytes, p, end);
          if (p < 0) {
            state = IN_STRING;
            return end;
          }
        }
        case OPEN -> open(bytes, p - 1, end);
        case CLOSE -> {
          close(bytes, p - 1, end);
          if (depth == 0) {
            endOfValue(start, p);
            return p;
          }
        }
        default -> throw MalformedException.at("JSON has no such byte here", bytes, p - 1, end);
      }
    }
    return p;
  }

  /** The position after the closing quote; -1 if it is not there yet. */
  private int inString(byte[] bytes, int position, int end) throws MalformedException {
    int p = position;
    if (escaped && p < end) {
      escaped = false;
      p++;
    }
    while (p < end) {
      switch (IN_STRING_MEANING[bytes[p++] & 0xFF]) {
        case ORDINARY -> {}
        case QUOTE -> {
          return p;
        }
        case ESCAPE -> {
          if (p == end) {
            escaped = true;
            return -1;
          }
          p++;
        }
        default -> throw MalformedException.at("a string has no such byte", bytes, p - 1, end);
      }
    }
    return -1;
  }

  private void open(byte[] bytes, int p, int end) throws MalformedException {
    if (depth == Json.MAX_NESTING) {
      throw MalformedException.at("nested deeper than " + Json.MAX_NESTING, bytes, p, end);
    }
    long bit = 1L << depth;
    if (bytes[p] == '[') {
      arrays[depth / Long.SIZE] |= bit;
    } else {
      arrays[depth / Long.SIZE] &= ~bit;
    }
    depth++;
  }

  private void close(byte[] bytes, int p, int end) throws MalformedException {
    depth--;
    boolean array = (arrays[depth / Long.SIZE] & 1L << depth) != 0;
    if (array != (bytes[p] == ']')) {
      throw MalformedException.at("brackets do not match", bytes, p, end);
    }
  }

  static boolean isBlank(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  private static boolean isOfLiteral(byte b) {
    return b >= '0' && b <= '9'
        || b >= 'a' && b <= 'z'
        || b >= 'A' && b <= 'Z'
        || b == '-'
        || b == '+'
        || b == '.';
  }

  private static byte[] meanings() {
    byte[] meanings = new byte[256];
    for (int i = 0; i < meanings.length; i++) {
      byte b = (byte) i;
      boolean known = isBlank(b) || isOfLiteral(b) || b == ',' || b == ':';
      meanings[i] = known ? ORDINARY : NEVER;
    }
    meanings['"'] = QUOTE;
    meanings['{'] = OPEN;
    meanings['['] = OPEN;
    meanings['}'] = CLOSE;
    meanings[']'] = CLOSE;
    return meanings;
  }

  private static byte[] inStringMeanings() {
    byte[] meanings = new byte[256];
    for (int i = 0; i < ' '; i++) {
      meanings[i] = NEVER;
    }
    meanings[0xFF] = NEVER; // no UTF-8 has it; the guest agent marks a fresh start with it
    meanings['"'] = QUOTE;
    meanings['\\'] = ESCAPE;
    return meanings;
  }
}
