package io.github.qmp4j.wire;

import io.github.qmp4j.codec.Request;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/**
 * A request as bytes, all but its end: the id is known only when it is sent. Without blanks, for a
 * QEMU monitor reads one byte per system call.
 */
public final class Envelope {

  private static final String EXECUTE = "{\"execute\":\"";
  private static final String EXEC_OOB = "{\"exec-oob\":\"";
  private static final String ARGUMENTS = ",\"arguments\":";
  private static final String ID = ",\"id\":";
  private static final byte[] NOTHING = {};
  private static final byte[] END = {'}'};
  private static final byte[] END_OF_LINE = {'}', '\n'};

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
    byte[] idMember = id == 0 ? NOTHING : ascii(ID + id);
    byte[] end = terminated ? END_OF_LINE : END;
    byte[] bytes = Arrays.copyOf(head, head.length + idMember.length + end.length);
    System.arraycopy(idMember, 0, bytes, head.length, idMember.length);
    System.arraycopy(end, 0, bytes, bytes.length - end.length, end.length);
    return bytes;
  }

  private static byte[] encode(String verb, Request<?> request) {
    String start = verb + request.spec().name() + '"';
    if (!request.hasArguments()) {
      return ascii(start);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(256);
    out.writeBytes(ascii(start + ARGUMENTS));
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
