package io.github.qmp4j.wire;

import io.github.qmp4j.codec.Request;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/**
 * A request as bytes, all but its end: the id is known only when it is sent. Without blanks, for a
 * QEMU monitor reads one byte per system call.
 */
public final class Envelope {

  private static final byte[] EXECUTE = ascii("{\"execute\":\"");
  private static final byte[] EXEC_OOB = ascii("{\"exec-oob\":\"");
  private static final byte[] ARGUMENTS = ascii("\",\"arguments\":");
  private static final byte[] ID = ascii(",\"id\":");

  private final byte[] head;

  private Envelope(byte[] head) {
    this.head = head;
  }

  /**
   * Writes the command and its arguments.
   *
   * @throws IllegalArgumentException if they cannot be sent
   */
  public static Envelope of(Request<?> request) {
    return new Envelope(encode(EXECUTE, request));
  }

  /** As {@link #of}, for execution out of band. */
  public static Envelope outOfBand(Request<?> request) {
    return new Envelope(encode(EXEC_OOB, request));
  }

  /**
   * The whole request.
   *
   * @param id 0 for none
   * @param terminated whether a newline follows. No server needs one, logs look better with it
   */
  public byte[] bytes(int id, boolean terminated) {
    byte[] number = id == 0 ? null : ascii(Integer.toString(id));
    int idLength = number == null ? 0 : ID.length + number.length;
    byte[] bytes = new byte[head.length + idLength + (terminated ? 2 : 1)];
    System.arraycopy(head, 0, bytes, 0, head.length);
    int p = head.length;
    if (number != null) {
      System.arraycopy(ID, 0, bytes, p, ID.length);
      System.arraycopy(number, 0, bytes, p + ID.length, number.length);
      p += idLength;
    }
    bytes[p] = '}';
    if (terminated) {
      bytes[p + 1] = '\n';
    }
    return bytes;
  }

  private static byte[] encode(byte[] verb, Request<?> request) {
    byte[] name = ascii(request.spec().name());
    if (!request.hasArguments()) {
      byte[] head = new byte[verb.length + name.length + 1];
      System.arraycopy(verb, 0, head, 0, verb.length);
      System.arraycopy(name, 0, head, verb.length, name.length);
      head[head.length - 1] = '"';
      return head;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(256);
    out.writeBytes(verb);
    out.writeBytes(name);
    out.writeBytes(ARGUMENTS);
    try (JsonGenerator generator = Json.generator(out)) {
      request.writeArguments(generator);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          request.spec().name() + ": these arguments cannot be written: " + e.getMessage(), e);
    }
    return out.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
