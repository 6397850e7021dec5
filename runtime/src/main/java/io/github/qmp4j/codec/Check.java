package io.github.qmp4j.codec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the compact constructors of generated records check; messages name the member. */
public final class Check {

  private Check() {}

  public static <T> T notNull(@Nullable T value, String member) {
    if (value == null) {
      throw new NullPointerException("'" + member + "' is required, it must not be null");
    }
    return value;
  }

  /** The list, copied, so that nobody changes it afterwards. */
  public static <T> List<T> list(@Nullable List<T> value, String member) {
    return copy(notNull(value, member), member);
  }

  /** As {@link #list}, for a member that may be absent. */
  public static <T> @Nullable List<T> optionalList(@Nullable List<T> value, String member) {
    return value == null ? null : copy(value, member);
  }

  private static <T> List<T> copy(List<T> value, String member) {
    try {
      return List.copyOf(value);
    } catch (NullPointerException e) {
      // There is a null, and which one is worth looking for only now.
      for (int i = 0; i < value.size(); i++) {
        notNull(value.get(i), element(member, i));
      }
      throw e;
    }
  }

  /**
   * Members beyond those that the schema lists, copied in their order.
   *
   * @param known the listed ones, which have components of their own
   */
  public static <T> Map<String, T> openMembers(
      @Nullable Map<String, T> value, String member, String... known) {
    Map<String, T> copy = new LinkedHashMap<>(notNull(value, member));
    for (String name : known) {
      if (copy.containsKey(name)) {
        throw new IllegalArgumentException(
            "'" + member + "' has '" + name + "', which has a component of its own");
      }
    }
    for (Map.Entry<String, T> entry : copy.entrySet()) {
      notNull(entry.getValue(), member + "[" + entry.getKey() + "]");
    }
    return Collections.unmodifiableMap(copy);
  }

  /**
   * For a record that all values of a union's tag share which have no members of their own.
   *
   * @param branches those that have, and so a record
   */
  public static void branchless(String value, String member, String... branches) {
    if (List.of(branches).contains(value)) {
      throw new IllegalArgumentException(
          "'" + member + "' must not be '" + value + "' here: that one has a record of its own");
    }
  }

  /** That the value is in the range of its QAPI type. */
  public static void range(int value, String member, int min, int max) {
    if (value < min || value > max) {
      throw outside(value, member, min, max);
    }
  }

  public static void range(@Nullable Integer value, String member, int min, int max) {
    if (value != null) {
      range(value.intValue(), member, min, max);
    }
  }

  /** That the value fits {@code uint32}. */
  public static void uint32(long value, String member) {
    if (value < 0 || value > 0xFFFF_FFFFL) {
      throw outside(value, member, 0, 0xFFFF_FFFFL);
    }
  }

  public static void uint32(@Nullable Long value, String member) {
    if (value != null) {
      uint32(value.longValue(), member);
    }
  }

  /** That JSON can say the value. */
  public static void finite(double value, String member) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "'" + member + "' must be a finite number, it is " + value);
    }
  }

  public static void finite(@Nullable Double value, String member) {
    if (value != null) {
      finite(value.doubleValue(), member);
    }
  }

  /** That the elements are in the range of their QAPI type. */
  public static void ranges(@Nullable List<Integer> values, String member, int min, int max) {
    for (int i = 0; values != null && i < values.size(); i++) {
      range(values.get(i).intValue(), element(member, i), min, max);
    }
  }

  /** That the elements fit {@code uint32}. */
  public static void uint32s(@Nullable List<Long> values, String member) {
    for (int i = 0; values != null && i < values.size(); i++) {
      uint32(values.get(i).longValue(), element(member, i));
    }
  }

  /** That JSON can say the elements. */
  public static void finites(@Nullable List<Double> values, String member) {
    for (int i = 0; values != null && i < values.size(); i++) {
      finite(values.get(i).doubleValue(), element(member, i));
    }
  }

  private static String element(String member, int index) {
    return member + "[" + index + "]";
  }

  private static IllegalArgumentException outside(long value, String member, long min, long max) {
    return new IllegalArgumentException(
        "'%s' must be from %d to %d, it is %d".formatted(member, min, max, value));
  }
}
