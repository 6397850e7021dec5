package io.github.qmp4j.schema.dump;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Prints maps, collections, strings, booleans and integers as JSON with sorted keys: one blank of
 * indentation for each level, or everything on one line.
 */
public final class JsonText {

  private final StringBuilder text = new StringBuilder();
  private final boolean lines;

  private JsonText(boolean lines) {
    this.lines = lines;
  }

  /** On many lines, with a final line end. */
  public static String pretty(Object value) {
    JsonText json = new JsonText(true);
    json.value(value, 0);
    return json.text.append('\n').toString();
  }

  /** On one line. */
  public static String compact(Object value) {
    JsonText json = new JsonText(false);
    json.value(value, 0);
    return json.text.toString();
  }

  private void value(Object value, int depth) {
    if (value instanceof Map<?, ?> map) {
      object(map, depth);
    } else if (value instanceof Collection<?> items) {
      array(items, depth);
    } else if (value instanceof String string) {
      string(string);
    } else {
      text.append(value);
    }
  }

  private void object(Map<?, ?> map, int depth) {
    text.append('{');
    Iterator<? extends Map.Entry<?, ?>> entries = new TreeMap<>(map).entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<?, ?> entry = entries.next();
      lineEnd(depth + 1);
      string((String) entry.getKey());
      text.append(": ");
      value(entry.getValue(), depth + 1);
      text.append(entries.hasNext() ? "," : "");
    }
    close(map.isEmpty(), depth, '}');
  }

  private void array(Collection<?> items, int depth) {
    text.append('[');
    Iterator<?> iterator = items.iterator();
    while (iterator.hasNext()) {
      lineEnd(depth + 1);
      value(iterator.next(), depth + 1);
      text.append(iterator.hasNext() ? "," : "");
    }
    close(items.isEmpty(), depth, ']');
  }

  private void close(boolean empty, int depth, char bracket) {
    if (!empty) {
      lineEnd(depth);
    }
    text.append(bracket);
  }

  private void lineEnd(int depth) {
    if (lines) {
      text.append('\n').append(" ".repeat(depth));
    }
  }

  private void string(String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      int escape = "\b\f\n\r\t\"\\".indexOf(c);
      if (escape >= 0) {
        text.append('\\').append("bfnrt\"\\".charAt(escape));
      } else if (c < ' ') {
        text.append("\\u%04x".formatted((int) c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }
}
