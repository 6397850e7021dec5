package io.github.qmp4j.wire;

import io.github.qmp4j.codec.Request;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
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

  private final String head;

  private Envelope(String head) {
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

  /** The same request, which has no arguments, with some that are JSON already. */
  public Envelope with(String arguments) {
    return new Envelope(head + ARGUMENTS + arguments);
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
    StringBuilder text = new StringBuilder(head);
    if (id != 0) {
      text.append(ID).append(id);
    }
    return text.append(terminated ? "}\n" : "}").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String encode(String verb, Request<?> request) {
    String name = request.spec().name();
    String start = verb + name + '"';
    if (!request.hasArguments()) {
      return start;
    }
    StringWriter out = new StringWriter(256);
    out.write(start + ARGUMENTS);
    try (JsonGenerator generator = Json.generator(out)) {
      request.writeArguments(generator);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          name + ": these arguments cannot be written: " + e.getMessage(), e);
    }
    String text = out.toString();
    requireCharacters(text, name);
    return text;
  }

  /**
   * What is no text a QEMU refuses with an error without id, which costs all that wait for a reply the
   * session.
   */
  private static void requireCharacters(String text, String command) {
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
      if (half || (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF) {
        throw new IllegalArgumentException(
            command + ": a string has U+" + Integer.toHexString(c) + ", which is no character");
      }
    }
  }
}
