package io.github.qmp4j.schema.text;

import io.github.qmp4j.schema.source.Limits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the JSON of examples with the slips that examples have: commas too many or too few, dots for
 * what is left out, a line end within a string. JSON libraries forgive some of these, none all.
 *
 * <p>Gives maps, lists, strings, booleans, {@link BigDecimal} and {@link #NULL}; {@link #OMITTED}
 * among them where there are dots.
 */
final class TolerantJson {

  static final Object NULL = new Object();
  static final Object OMITTED = new Object();

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");
  private static final Pattern WORD = Pattern.compile("true|false|null");
  /** {@code ...}, {@code ...more...}, {@code ... more follow ...} up to the next bracket or comma. */
  private static final Pattern DOTS = Pattern.compile("\\.\\.\\.[^\\]},\n]*");

  private final String text;
  private int at;
  private int depth;
  private String slip = "";

  /** @param at where the value begins */
  TolerantJson(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /** What is not JSON in any way. */
  static final class NotJsonException extends Exception {
    private static final long serialVersionUID = 1L;

    NotJsonException(String message) {
      super(message, null, false, false);
    }
  }

  Object read() throws NotJsonException {
    return value();
  }

  /** Where the value ended. */
  int position() {
    return at;
  }

  /** The last thing that was forgiven; empty if it is JSON. */
  String slip() {
    return slip;
  }

  private Object value() throws NotJsonException {
    blanks();
    char c = peek();
    if (c == '{' || c == '[') {
      if (++depth > Limits.NESTING) {
        throw fault("fewer brackets within each other");
      }
      Object value = c == '{' ? object() : array();
      depth--;
      return value;
    } else if (c == '"' || c == '\'') {
      return string();
    }
    Matcher number = at(NUMBER);
    if (number.lookingAt()) {
      at = number.end();
      return number(number.group());
    }
    Matcher word = at(WORD);
    if (word.lookingAt()) {
      at = word.end();
      return word.group().equals("null") ? NULL : (Object) word.group().equals("true");
    }
    if (dots()) {
      return OMITTED;
    }
    throw fault("a value");
  }

  private BigDecimal number(String digits) throws NotJsonException {
    try {
      return new BigDecimal(digits);
    } catch (NumberFormatException outOfRange) {
      throw fault("a number of usual size");
    }
  }

  private Map<String, Object> object() throws NotJsonException {
    Map<String, Object> members = new LinkedHashMap<>();
    at++;
    while (more('}', !members.isEmpty())) {
      if (dots()) {
        members.put("...", OMITTED);
        continue;
      }
      if (peek() != '"' && peek() != '\'') {
        throw fault("a string or '}'");
      }
      String key = string();
      blanks();
      if (peek() != ':') {
        throw fault("':'");
      }
      at++;
      members.put(key, value());
    }
    return members;
  }

  private List<Object> array() throws NotJsonException {
    List<Object> items = new ArrayList<>();
    at++;
    while (more(']', !items.isEmpty())) {
      items.add(value());
    }
    return items;
  }

  /** Goes over commas, and the end if it is next. */
  private boolean more(char end, boolean afterItem) throws NotJsonException {
    blanks();
    boolean comma = peek() == ',';
    if (comma) {
      at++;
      blanks();
    }
    if (peek() == end) {
      if (comma) {
        slip = "',' before '" + end + "'";
      }
      at++;
      return false;
    }
    if (afterItem && !comma) {
      slip = "',' is missing";
    }
    return true;
  }

  private String string() throws NotJsonException {
    char quote = text.charAt(at++);
    StringBuilder value = new StringBuilder();
    while (true) {
      char c = next();
      if (c == quote) {
        return value.toString();
      } else if (c == '\\') {
        value.append(escape(next()));
      } else {
        value.append(c);
      }
    }
  }

  private char escape(char c) throws NotJsonException {
    return switch (c) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> unicode();
      default -> c;
    };
  }

  private char unicode() throws NotJsonException {
    Matcher digits = at(Pattern.compile("[0-9a-fA-F]{4}"));
    if (!digits.lookingAt()) {
      throw fault("four hexadecimal digits");
    }
    at = digits.end();
    return (char) Integer.parseInt(digits.group(), 16);
  }

  private boolean dots() {
    Matcher dots = at(DOTS);
    if (!dots.lookingAt()) {
      return false;
    }
    slip = "'...' is not JSON";
    at = dots.end();
    return true;
  }

  private Matcher at(Pattern pattern) {
    return pattern.matcher(text).region(Math.min(at, text.length()), text.length());
  }

  private void blanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private char next() throws NotJsonException {
    char c = peek();
    at++;
    return c;
  }

  private char peek() throws NotJsonException {
    if (at >= text.length()) {
      throw new NotJsonException("the example ends too early");
    }
    return text.charAt(at);
  }

  private NotJsonException fault(String expected) {
    String found = text.substring(at, Math.min(text.length(), at + 20)).split("\n", 2)[0];
    return new NotJsonException("expected " + expected + ", found '" + found + "'");
  }
}
