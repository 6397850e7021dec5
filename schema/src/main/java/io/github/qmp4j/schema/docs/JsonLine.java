package io.github.qmp4j.schema.docs;

import java.util.List;
import java.util.Map;

/** Prints maps, lists, strings, numbers, booleans and null as JSON, in their order, as lines allow. */
final class JsonLine {

  private static final int WIDTH = 56;

  private JsonLine() {}

  /** On one line if it is short, otherwise with one member or item a line. */
  static String print(Object value) {
    return print(value, 0);
  }

  private static String print(Object value, int indent) {
    String line = line(value);
    if (indent + line.length() <= WIDTH) {
      return line;
    }
    String inner = "\n" + " ".repeat(indent + 4);
    String end = "\n" + " ".repeat(indent);
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      StringBuilder text = new StringBuilder("{");
      map.forEach((key, item) -> text.append(text.length() > 1 ? "," : "")
          .append(inner)
          .append(string((String) key))
          .append(": ")
          .append(print(item, indent + 4)));
      return text.append(end).append('}').toString();
    } else if (value instanceof List<?> list && !list.isEmpty()) {
      StringBuilder text = new StringBuilder("[");
      list.forEach(item ->
          text.append(text.length() > 1 ? "," : "").append(inner).append(print(item, indent + 4)));
      return text.append(end).append(']').toString();
    }
    return line;
  }

  private static String line(Object value) {
    if (value instanceof Map<?, ?> map) {
      List<String> members = map.entrySet().stream()
          .map(e -> string((String) e.getKey()) + ": " + line(e.getValue()))
          .toList();
      return members.isEmpty() ? "{}" : "{ " + String.join(", ", members) + " }";
    } else if (value instanceof List<?> list) {
      List<String> items = list.stream().map(JsonLine::line).toList();
      return items.isEmpty() ? "[]" : "[ " + String.join(", ", items) + " ]";
    }
    return value instanceof String text ? string(text) : String.valueOf(value);
  }

  /** Names and samples have no characters that need more than this. */
  private static String string(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
