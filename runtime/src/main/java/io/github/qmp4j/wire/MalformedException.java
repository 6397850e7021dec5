package io.github.qmp4j.wire;

import java.io.IOException;

/** The peer sent bytes that are no sequence of JSON objects, or an object beyond the limits. */
public final class MalformedException extends IOException {

  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 64;

  private final String excerpt;

  MalformedException(String problem, String excerpt) {
    super(problem + ": " + excerpt);
    this.excerpt = excerpt;
  }

  /** At the given position of what was received. */
  static MalformedException at(String problem, byte[] bytes, int position, int end) {
    int from = Math.max(0, position - SHOWN / 2);
    return new MalformedException(problem, show(bytes, from, Math.min(end, from + SHOWN)));
  }

  /** With the beginning of a message that cannot be. */
  public static MalformedException of(String problem, Message message) {
    String text = message.toString();
    return new MalformedException(problem, text.substring(0, Math.min(text.length(), SHOWN)));
  }

  /** The bytes around the fault, those that do not print as {@code \xNN}. */
  public String excerpt() {
    return excerpt;
  }

  private static String show(byte[] bytes, int from, int to) {
    StringBuilder shown = new StringBuilder();
    for (int i = from; i < to; i++) {
      int b = bytes[i] & 0xFF;
      if (b == '\\') {
        shown.append("\\\\");
      } else if (b >= 0x20 && b < 0x7F) {
        shown.append((char) b);
      } else if (b == '\n') {
        shown.append("\\n");
      } else if (b == '\r') {
        shown.append("\\r");
      } else {
        shown.append("\\x").append(Character.forDigit(b >> 4, 16));
        shown.append(Character.forDigit(b & 15, 16));
      }
    }
    return shown.toString();
  }
}
