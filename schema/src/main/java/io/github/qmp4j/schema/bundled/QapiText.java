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
    if (value instanceof Map<?, ?> map) {
      return joined(
          map.entrySet().stream()
              .map(e -> line(e.getKey()) + ": " + line(e.getValue()))
              .toList(),
          "{",
          "}");
    } else if (value instanceof Collection<?> items) {
      return joined(items.stream().map(QapiText::line).toList(), "[", "]");
    }
    return value instanceof String string
        ? "'" + string.replace("\\", "\\\\") + "'"
        : value.toString();
  }

  private static String joined(Collection<String> parts, String open, String close) {
    return parts.isEmpty() ? open + close : open + " " + String.join(", ", parts) + " " + close;
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
