package io.github.qmp4j.agent;

import io.github.qmp4j.wire.Awaited;
import io.github.qmp4j.wire.Connection;
import io.github.qmp4j.wire.Member;
import io.github.qmp4j.wire.Message;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One attempt to get in step with the agent: it is asked to repeat a number that it has not seen
 * before. What comes before that number belongs to the past.
 */
final class Synchronization implements Awaited {

  /** Agents take 63 bits. */
  private final String number = Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE));

  private volatile boolean over;

  /** The request, behind a byte that ends half a command that the agent may have. */
  byte[] request() {
    String command =
        "{\"execute\":\"guest-sync-delimited\",\"arguments\":{\"id\":" + number + "}}\n";
    byte[] text = command.getBytes(StandardCharsets.US_ASCII);
    byte[] bytes = new byte[1 + text.length];
    bytes[0] = Connection.SENTINEL;
    System.arraycopy(text, 0, bytes, 1, text.length);
    return bytes;
  }

  boolean isAnsweredBy(Message message) {
    return message.is(Member.RETURN, number);
  }

  /** It was answered, or will never be. */
  void finish() {
    over = true;
  }

  @Override
  public boolean arrived() {
    return over;
  }
}
