package io.github.qmp4j.codec;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes what needs more than one call of Jackson's. */
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

  /** Begins an object. */
  public static void start(JsonGenerator out) {
    out.writeStartObject();
  }

  /** Ends the object that was begun last. */
  public static void end(JsonGenerator out) {
    out.writeEndObject();
  }

  /** Writes a member; nothing if it is absent, and so null. */
  public static void member(JsonGenerator out, String name, @Nullable String value) {
    if (value != null) {
      out.writeStringProperty(name, value);
    }
  }

  /** As {@link #member(JsonGenerator, String, String)}. */
  public static void member(JsonGenerator out, String name, @Nullable Boolean value) {
    if (value != null) {
      out.writeBooleanProperty(name, value);
    }
  }

  /** As {@link #member(JsonGenerator, String, String)}. */
  public static void member(JsonGenerator out, String name, @Nullable Integer value) {
    if (value != null) {
      out.writeNumberProperty(name, value.intValue());
    }
  }

  /** As {@link #member(JsonGenerator, String, String)}, for a signed value; see {@link #memberUint64}. */
  public static void member(JsonGenerator out, String name, @Nullable Long value) {
    if (value != null) {
      out.writeNumberProperty(name, value.longValue());
    }
  }

  /** As {@link #member(JsonGenerator, String, String)}, for 64 bits without a sign. */
  public static void memberUint64(JsonGenerator out, String name, @Nullable Long value) {
    if (value != null) {
      out.writeName(name);
      uint64(out, value);
    }
  }

  /** As {@link #member(JsonGenerator, String, String)}. */
  public static void member(JsonGenerator out, String name, @Nullable JsonWritable value) {
    if (value != null) {
      out.writeName(name);
      value.write(out);
    }
  }

  /** As {@link #member(JsonGenerator, String, String)}. */
  public static void member(
      JsonGenerator out, String name, @Nullable List<? extends JsonWritable> value) {
    if (value != null) {
      out.writeName(name);
      Lists.write(out, value);
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
