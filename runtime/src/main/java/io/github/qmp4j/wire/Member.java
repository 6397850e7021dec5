package io.github.qmp4j.wire;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The top-level members that give a message its meaning. */
public enum Member {
  RETURN("return"),
  ERROR("error"),
  EVENT("event"),
  QMP("QMP"),
  ID("id"),
  DATA("data"),
  TIMESTAMP("timestamp");

  private static final Member[] ALL = values();
  static final int COUNT = ALL.length;

  private final byte[] name;

  Member(String name) {
    this.name = name.getBytes(StandardCharsets.US_ASCII);
  }

  /** The member of this name; null if it is none of ours. */
  static @Nullable Member named(byte[] bytes, int from, int to) {
    for (Member member : ALL) {
      if (member.isNamed(bytes, from, to)) {
        return member;
      }
    }
    return null;
  }

  private boolean isNamed(byte[] bytes, int from, int to) {
    if (to - from != name.length) {
      return false;
    }
    for (int i = 0; i < name.length; i++) {
      if (bytes[from + i] != name[i]) {
        return false;
      }
    }
    return true;
  }
}
