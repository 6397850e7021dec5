package io.github.qmp4j.samples.qmp.syntax;

import io.github.qmp4j.samples.qmp.json.JsonText;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/**
 * What unquoted characters look like: {@code 7}, {@code -0.5}, {@code true} in any case, {@code null}.
 * All else is a string, {@code 0x10} and {@code 1_000} too. By hand, for in a JVM that has just started
 * a first regular expression is slow.
 */
public final class Guess {

  /** Each 1024 times the one before. */
  private static final String UNITS = "BKMGTPE";

  private Guess() {}

  /** As JSON. */
  public static String json(String text) {
    String lower = text.length() <= 5 ? text.toLowerCase(Locale.ROOT) : "";
    if (lower.equals("true") || lower.equals("false")) {
      return lower;
    }
    if (text.equals("null")) {
      return text;
    }
    return isNumber(text) ? number(text) : JsonText.quote(text);
  }

  /** Whether it is a number as people write it: with a plus, or with zeros in front. */
  public static boolean isNumber(String text) {
    int at = sign(text);
    int end = digits(text, at);
    boolean number = end > at;
    if (number && end < text.length() && text.charAt(end) == '.') {
      at = end + 1;
      end = digits(text, at);
      number = end > at;
    }
    if (number && end < text.length() && (text.charAt(end) | 0x20) == 'e') {
      at = end + 1;
      at += at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? 1 : 0;
      end = digits(text, at);
      number = end > at;
    }
    return number && end == text.length();
  }

  /**
   * What a size is in bytes, such as {@code 10G}: an integer with one of the letters that QEMU's command
   * line takes, in any case. Empty if it is none.
   */
  public static Optional<BigInteger> size(String text) {
    int end = digits(text, 0);
    int power = end > 0 && end == text.length() - 1 ? UNITS.indexOf(text.charAt(end) & ~0x20) : -1;
    return power < 0
        ? Optional.empty()
        : Optional.of(new BigInteger(text.substring(0, end)).shiftLeft(10 * power));
  }

  private static String number(String text) {
    int at = sign(text);
    int first = at;
    while (first + 1 < text.length()
        && text.charAt(first) == '0'
        && isDigit(text.charAt(first + 1))) {
      first++;
    }
    return (text.charAt(0) == '-' ? "-" : "") + text.substring(first);
  }

  private static int sign(String text) {
    return !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
  }

  private static int digits(String text, int at) {
    int end = at;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
