package io.github.qmp4j.codec;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/**
 * Reads QAPI's built-in types. Each method expects the parser on the value's first token, leaves it
 * on the last one, and throws {@link DecodeException} if the value is of another kind.
 *
 * <p>Values are boxed here, and unboxed here when all members are read, so that generated code is neither
 * longer nor larger for it.
 */
public final class Decode {

  private static final BigInteger UINT64_MAX =
      BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

  private Decode() {}

  /** Checks that an object starts here; its members follow with {@link #nextMember}. */
  public static void object(JsonParser in) {
    if (in.currentToken() != JsonToken.START_OBJECT) {
      throw mismatch(in, "an object");
    }
  }

  /** Moves to the next member's value and returns the member's name; null at the end of the object. */
  public static @Nullable String nextMember(JsonParser in) {
    String name = in.nextName();
    if (name != null) {
      in.nextToken();
    }
    return name;
  }

  /** Passes over a value that nobody wants. */
  public static void skip(JsonParser in) {
    in.skipChildren();
  }

  /** Checks that an array starts here; its elements follow with {@link #nextElement}. */
  public static void array(JsonParser in) {
    if (in.currentToken() != JsonToken.START_ARRAY) {
      throw mismatch(in, "an array");
    }
  }

  /** Checks that an array starts here; a list for its elements, which follow with {@link #nextElement}. */
  public static <T> List<T> list(JsonParser in) {
    array(in);
    return new ArrayList<>();
  }

  /** Moves to the next element's first token; false at the end of the array. */
  public static boolean nextElement(JsonParser in) {
    return in.nextToken() != JsonToken.END_ARRAY;
  }

  public static String string(JsonParser in) {
    if (in.currentToken() != JsonToken.VALUE_STRING) {
      throw mismatch(in, "a string");
    }
    return in.getString();
  }

  public static Boolean bool(JsonParser in) {
    JsonToken token = in.currentToken();
    if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
      throw mismatch(in, "true or false");
    }
    return token == JsonToken.VALUE_TRUE;
  }

  public static Double number(JsonParser in) {
    JsonToken token = in.currentToken();
    if (token != JsonToken.VALUE_NUMBER_FLOAT && token != JsonToken.VALUE_NUMBER_INT) {
      throw mismatch(in, "a number");
    }
    double value = in.getDoubleValue();
    if (!Double.isFinite(value)) {
      throw mismatch(in, "a number that a double can hold");
    }
    return value;
  }

  /**
   * A signed integer of at most 64 bits. Introspection tells of no other integers: what is unsigned really, is
   * taken as {@link #uint64} does, lest it cost the whole reply.
   */
  public static Long int64(JsonParser in) {
    return bits(in, "an integer of 64 bits");
  }

  /** The 64 bits of an unsigned integer; beyond 2<sup>63</sup>-1 the {@code long} is negative. */
  public static Long uint64(JsonParser in) {
    // QEMU itself prints some unsigned values as negative ones: the same 64 bits.
    return bits(in, "an unsigned integer of 64 bits");
  }

  private static long bits(JsonParser in, String expected) {
    if (in.currentToken() == JsonToken.VALUE_NUMBER_INT
        && in.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
      BigInteger value = in.getBigIntegerValue();
      if (value.signum() < 0 || value.compareTo(UINT64_MAX) > 0) {
        throw mismatch(in, expected);
      }
      return value.longValue();
    }
    return integer(in, expected);
  }

  /** An integer that the schema limits to the given range. */
  public static Integer int32(JsonParser in, int min, int max) {
    long value = integer(in, "an integer");
    if (value < min || value > max) {
      throw mismatch(in, "an integer from " + min + " to " + max);
    }
    return (int) value;
  }

  /** As {@link #int32}, for {@code uint32}. */
  public static Long uint32(JsonParser in) {
    long value = integer(in, "an integer");
    if (value < 0 || value > 0xFFFF_FFFFL) {
      throw mismatch(in, "an unsigned integer of 32 bits");
    }
    return value;
  }

  private static long integer(JsonParser in, String expected) {
    if (in.currentToken() != JsonToken.VALUE_NUMBER_INT
        || in.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
      throw mismatch(in, expected);
    }
    return in.getLongValue();
  }

  /**
   * A member that the schema says is always there, and that can be missing all the same: a newer
   * server may have dropped it, an older one may not have it yet, {@code -compat} may hide it. One
   * such member must not cost the whole reply.
   *
   * @param fallback an enum's UNRECOGNIZED; for other types there are methods that know theirs
   */
  public static <T> T orElse(JsonParser in, String member, @Nullable T value, T fallback) {
    if (value == null) {
      Absent.log(in, member);
      return fallback;
    }
    return value;
  }

  /** As {@link #orElse}, with false. */
  public static boolean orFalse(JsonParser in, String member, @Nullable Boolean value) {
    return orElse(in, member, value, false);
  }

  /** As {@link #orElse}, with 0. */
  public static int orZero(JsonParser in, String member, @Nullable Integer value) {
    return orElse(in, member, value, 0);
  }

  /** As {@link #orElse}, with 0. */
  public static long orZero(JsonParser in, String member, @Nullable Long value) {
    return orElse(in, member, value, 0L);
  }

  /** As {@link #orElse}, with the empty string. */
  public static String orEmpty(JsonParser in, String member, @Nullable String value) {
    return orElse(in, member, value, "");
  }

  /** As {@link #orElse}, with the empty list. */
  public static <T> List<T> orEmpty(JsonParser in, String member, @Nullable List<T> value) {
    return orElse(in, member, value, List.of());
  }

  /** A member that the schema says is always there, and that nothing can stand in for. */
  public static <T> T required(JsonParser in, String member, @Nullable T value) {
    if (value == null) {
      throw new DecodeException(in, "member '" + member + "' is missing");
    }
    return value;
  }

  /** The exception to throw for a value of the wrong kind. */
  public static DecodeException mismatch(JsonParser in, String expected) {
    return new DecodeException(in, "expected " + expected + ", found " + found(in));
  }

  private static String found(JsonParser in) {
    JsonToken token = in.currentToken();
    if (token == null) {
      return "the end";
    }
    if (token == JsonToken.START_OBJECT) {
      return "an object";
    }
    if (token == JsonToken.START_ARRAY) {
      return "an array";
    }
    if (token == JsonToken.VALUE_STRING) {
      return "the string \"" + shortened(in.getString()) + "\"";
    }
    try {
      return shortened(in.getString());
    } catch (StreamReadException unreadable) {
      return "an unreadable value";
    }
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  /** Apart, so that no logger is made before there is something to log. */
  private static final class Absent {
    private static final System.Logger LOG = System.getLogger(Decode.class.getPackageName());

    static void log(JsonParser in, String member) {
      if (LOG.isLoggable(System.Logger.Level.DEBUG)) {
        LOG.log(
            System.Logger.Level.DEBUG,
            "the server left out '" + member + "' at " + in.streamReadContext().pathAsPointer());
      }
    }
  }
}
