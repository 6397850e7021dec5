package io.github.qmp4j.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Spoils bytes, once or twice. */
final class Mutator {

  private static final int MOST = 2;

  /** What JSON and QMP are made of, and what they must not be made of. */
  private static final String[] PIECES = {
    "{",
    "}",
    "[",
    "]",
    "\"",
    ",",
    ":",
    "\\",
    "\\u",
    "\\ud800",
    "\u0000",
    "\u00ff",
    "\u00c0\u0080",
    "null",
    "true",
    "-1",
    "1e999",
    "NaN",
    "inf",
    "18446744073709551616",
    "99999999999999999999999999",
    "0x1",
    "01",
    "1.5",
    "\"id\": 1",
    "\"id\": 0",
    "\"id\": -1",
    "\"id\": \"x\"",
    ", \"id\": 2",
    "\"return\": ",
    "\"return\": {}",
    "\"error\": {}",
    "\"error\": 7",
    "\"event\": ",
    "\"event\": \"\"",
    "\"QMP\": {}",
    "\"data\": []",
    "\"timestamp\": 0",
    "{\"return\": {}}",
    "{\"return\": []}",
    "{\"error\": {\"class\": \"GenericError\", \"desc\": \"x\"}}",
    "{\"event\": \"STOP\"}",
    "{}",
    "\r\n",
    "[".repeat(2_000),
    "{\"a\":".repeat(1_100),
    "x".repeat(5_000),
    "9".repeat(2_000),
    "\"\\".repeat(99)
  };

  private final SplittableRandom random;

  Mutator(SplittableRandom random) {
    this.random = random;
  }

  byte[] mutate(byte[] original, byte[] other) {
    byte[] mutant = original;
    for (int i = random.nextInt(MOST); i >= 0; i--) {
      mutant = mutateOnce(mutant, other);
    }
    return mutant;
  }

  private byte[] mutateOnce(byte[] bytes, byte[] other) {
    int at = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, at + 1 + random.nextInt(random.nextBoolean() ? 8 : 200));
    return switch (random.nextInt(8)) {
      case 0 -> replace(bytes, at, at, piece());
      case 1 -> replace(bytes, at, to, piece());
      case 2 -> replace(bytes, at, to, new byte[0]);
      case 3 -> replace(bytes, at, at, Arrays.copyOfRange(bytes, at, to));
      case 4 -> replace(bytes, at, to, anyRange(bytes));
      case 5 -> replace(bytes, at, to, anyRange(other));
      case 6 -> Arrays.copyOf(bytes, at);
      default -> flip(bytes);
    };
  }

  private byte[] piece() {
    return PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.ISO_8859_1);
  }

  private byte[] anyRange(byte[] bytes) {
    int from = random.nextInt(bytes.length + 1);
    return Arrays.copyOfRange(bytes, from, from + random.nextInt(bytes.length - from + 1));
  }

  private byte[] flip(byte[] bytes) {
    byte[] flipped = bytes.clone();
    if (flipped.length > 0) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private static byte[] replace(byte[] bytes, int from, int to, byte[] by) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + by.length);
    out.write(bytes, 0, from);
    out.writeBytes(by);
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }
}
