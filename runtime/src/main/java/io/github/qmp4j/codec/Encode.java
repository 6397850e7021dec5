package io.github.qmp4j.codec;

import tools.jackson.core.JsonGenerator;

/** Writes those of QAPI's built-in types that need more than one call of Jackson's. */
public final class Encode {

  private Encode() {}

  /** The 64 bits as an unsigned decimal. */
  public static void uint64(JsonGenerator out, long value) {
    if (value >= 0) {
      out.writeNumber(value);
    } else {
      out.writeNumber(Long.toUnsignedString(value));
    }
  }

  /**
   * The exception for a value that was read from a newer server and cannot be sent.
   *
   * @param type the enum, union or alternate
   */
  public static IllegalArgumentException unrecognized(String type) {
    return new IllegalArgumentException(
        type + ": UNRECOGNIZED stands for what a newer server said; it cannot be sent");
  }
}
