package io.github.qmp4j.wire;

import io.github.qmp4j.codec.Decode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.core.JsonParser;

/**
 * One message as received: its bytes and where its members are. The values have been scanned, not
 * parsed: that is left to the thread that wants them.
 */
public final class Message {

  private static final byte[] EMPTY_OBJECT = {'{', '}'};

  private final byte[] bytes;
  private final int start;
  private final int end;
  private final int[] spans;

  /**
   * @param spans for each {@link Member} where its value starts and ends, counted from {@code start};
   *     0 and 0 if it is absent
   */
  Message(byte[] bytes, int start, int end, int[] spans) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.spans = spans;
  }

  public boolean has(Member member) {
    return spans[2 * member.ordinal() + 1] != 0;
  }

  /** A parser that stands on the first token of the member's value. To be closed. */
  public JsonParser parser(Member member) {
    int from = from(member);
    return Json.parser(bytes, from, to(member) - from);
  }

  /** A parser that stands before the first token of the whole message. To be closed. */
  JsonParser parser() {
    return Json.tokens(bytes, start, end - start);
  }

  /**
   * The member's value if it is a small number without sign, as our ids are.
   *
   * @return -1 if it is anything else
   */
  public int smallNumber(Member member) {
    int from = from(member);
    int to = to(member);
    if (from == to || to - from > 9) {
      return -1;
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }

  /** Whether the member is there and its value is written exactly so. */
  public boolean is(Member member, String json) {
    byte[] expected = json.getBytes(StandardCharsets.UTF_8);
    return Arrays.equals(bytes, from(member), to(member), expected, 0, expected.length);
  }

  /** The member's value as it is written; empty if it is absent. */
  public String json(Member member) {
    int from = from(member);
    return new String(bytes, from, to(member) - from, StandardCharsets.UTF_8);
  }

  /** The member's value, which must be a string. */
  public String string(Member member) {
    int from = from(member);
    int to = to(member);
    boolean plain = to - from >= 2 && bytes[from] == '"';
    for (int i = from; i < to && plain; i++) {
      plain = bytes[i] != '\\';
    }
    if (plain) {
      return new String(bytes, from + 1, to - from - 2, StandardCharsets.UTF_8);
    }
    try (JsonParser in = parser(member)) {
      return Decode.string(in);
    }
  }

  /** A parser that stands on the first token of an empty object. To be closed. */
  public static JsonParser emptyObject() {
    return Json.parser(EMPTY_OBJECT, 0, EMPTY_OBJECT.length);
  }

  private int from(Member member) {
    return start + spans[2 * member.ordinal()];
  }

  private int to(Member member) {
    return start + spans[2 * member.ordinal() + 1];
  }

  /** The whole message as it came. */
  @Override
  public String toString() {
    return new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }
}
