package io.github.qmp4j.fake.json;

/**
 * UTF-8 in which U+0000 is two bytes. Surrogates, noncharacters and overlong sequences are invalid.
 * Walks over the bytes of a token.
 */
final class ModifiedUtf8 {

  static final int INVALID = -1;

  private static final int REPLACEMENT = 0xFFFD;

  private final byte[] bytes;
  private int at;

  ModifiedUtf8(byte[] bytes, int from) {
    this.bytes = bytes;
    this.at = from;
  }

  int position() {
    return at;
  }

  /** The next code point, or {@link #INVALID}; then past it, or past what cannot be part of one. */
  int next() {
    int first = bytes[at++] & 0xFF;
    if (first < 0x80) {
      return first;
    }
    // The number of leading ones is the length of the sequence.
    int length = Integer.numberOfLeadingZeros(~first << 24);
    if (length == 1 || length > 6) {
      return INVALID;
    }
    int codePoint = first & (0x7F >> length);
    for (int i = 1; i < length; i++) {
      if (at == bytes.length || (bytes[at] & 0xC0) != 0x80) {
        return INVALID;
      }
      codePoint = codePoint << 6 | bytes[at++] & 0x3F;
    }
    boolean nul = codePoint == 0 && length == 2;
    return isValid(codePoint) && (nul || length == lengthOf(codePoint)) ? codePoint : INVALID;
  }

  /** Whether QEMU takes it for a character. */
  static boolean isValid(int codePoint) {
    boolean surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
    boolean noncharacter =
        codePoint >= 0xFDD0 && codePoint <= 0xFDEF || (codePoint & 0xFFFE) == 0xFFFE;
    return codePoint >= 0 && codePoint <= 0x10FFFF && !surrogate && !noncharacter;
  }

  private static int lengthOf(int codePoint) {
    return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
  }

  /** Up to the first byte 0, as a C program sees it, with what is invalid replaced. */
  static String lenient(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    ModifiedUtf8 in = new ModifiedUtf8(bytes, 0);
    while (in.at < bytes.length && bytes[in.at] != 0) {
      int codePoint = in.next();
      text.appendCodePoint(codePoint == INVALID ? REPLACEMENT : codePoint);
    }
    return text.toString();
  }
}
