package io.github.qmp4j.schema;

import java.util.List;
import java.util.SplittableRandom;

/** Random single edits of a text: a character deleted, repeated, replaced or put in. */
final class Edits {

  /** What means something in a schema comes up more often than other characters. */
  private static final List<String> PIECES = List.of(
      "'",
      "{",
      "}",
      "[",
      "]",
      ":",
      ",",
      "#",
      "##\n",
      "\n",
      " ",
      "\t",
      "\\",
      "\"",
      "*",
      "@",
      "=",
      "-",
      "_",
      ".",
      "a",
      "Z",
      "0",
      "\u00e9",
      "\ud83d\ude00",
      "\u0000",
      "\r",
      "\u2028",
      "true",
      "''",
      "'if'",
      "'data'",
      "'base'",
      "'str'",
      "'intList'",
      "\"0\"",
      "null",
      "# @a: b\n",
      "# Returns: x\n",
      "#\n");

  private final SplittableRandom random;

  Edits(long seed) {
    this.random = new SplittableRandom(seed);
  }

  <T> T pick(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  String edit(String text) {
    if (text.isEmpty()) {
      return pick(PIECES);
    }
    int at = random.nextInt(text.length());
    String before = text.substring(0, at);
    String after = text.substring(at + 1);
    switch (random.nextInt(4)) {
      case 0:
        return before + after;
      case 1:
        return before + text.charAt(at) + text.charAt(at) + after;
      case 2:
        return before + pick(PIECES) + after;
      default:
        return before + pick(PIECES) + text.charAt(at) + after;
    }
  }
}
