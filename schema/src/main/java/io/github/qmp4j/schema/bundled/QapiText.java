package io.github.qmp4j.schema.bundled;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;

/** Prints maps, collections, strings and booleans in the notation of QAPI files. */
final class QapiText {

  private static final int WIDTH = 78;

  private QapiText() {}

  /** With a line end; broken into lines where one would be too long. */
  static String print(Map<String, Object> definition) {
    return text(definition, 0) + "\n";
  }

  private static String text(Object value, int column) {
    String line = line(value);
    if (column + line.length() <= WIDTH) {
      return line;
    } else if (value instanceof Map<?, ?> map) {
      return lines(map, column);
    } else if (value instanceof Collection<?> items) {
      return lines(items, column);
    }
    return line;
  }

  private static String line(Object value) {
    StringBuilder text = new StringBuilder();
    append(text, value);
    return text.toString();
  }

  private static void append(StringBuilder text, Object value) {
    if (value instanceof Map<?, ?> map) {
      String separator = "{ ";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        text.append(separator);
        append(text, entry.getKey());
        text.append(": ");
        append(text, entry.getValue());
        separator = ", ";
      }
      text.append(map.isEmpty() ? "{}" : " }");
    } else if (value instanceof Collection<?> items) {
      String separator = "[ ";
      for (Object item : items) {
        text.append(separator);
        append(text, item);
        separator = ", ";
      }
      text.append(items.isEmpty() ? "[]" : " ]");
    } else if (value instanceof String string) {
      text.append('\'').append(string.replace("\\", "\\\\")).append('\'');
    } else {
      text.append(value);
    }
  }

  /** One entry a line, all in the column after the brace. */
  private static String lines(Map<?, ?> map, int column) {
    StringBuilder text = new StringBuilder("{ ");
    Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<?, ?> entry = entries.next();
      String key = line(entry.getKey()) + ": ";
      text.append(key).append(text(entry.getValue(), column + 2 + key.length()));
      text.append(entries.hasNext() ? ",\n" + " ".repeat(column + 2) : " }");
    }
    return text.toString();
  }

  /** As many items a line as there is room for. */
  private static String lines(Collection<?> items, int column) {
    StringBuilder text = new StringBuilder("[ ");
    int at = column + 2;
    Iterator<?> iterator = items.iterator();
    while (iterator.hasNext()) {
      String item = text(iterator.next(), column + 2);
      if (at > column + 2 && at + item.length() + 1 > WIDTH) {
        text.setLength(text.length() - 1);
        text.append('\n').append(" ".repeat(column + 2));
        at = column + 2;
      }
      text.append(item).append(iterator.hasNext() ? ", " : " ]");
      at += item.length() + 2;
    }
    return text.toString();
  }
}
