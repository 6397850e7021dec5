package io.github.qmp4j.processor.example;

import io.github.qmp4j.processor.plan.Component;
import java.util.List;
import java.util.Map;

/** How calls on a builder stand on lines. */
final class Layout {

  private static final int WIDTH = 80;

  private Layout() {}

  static List<String> setters(Map<Component, String> values) {
    return values.entrySet().stream()
        .map(e -> "." + e.getKey().name() + "(" + e.getValue() + ")")
        .toList();
  }

  /** Each on a line of its own, what goes over several lines indented as a whole. */
  static String lines(List<String> calls) {
    StringBuilder lines = new StringBuilder();
    calls.forEach(call -> lines.append("\n    ").append(call.replace("\n", "\n    ")));
    return lines.toString();
  }

  // List.of(1L, 2L)
  static String arguments(String start, List<String> values) {
    String line = start + "(" + String.join(", ", values) + ")";
    if (line.length() <= WIDTH && line.indexOf('\n') < 0) {
      return line;
    }
    return start + "(" + lines(List.of(String.join(",\n", values))) + ")";
  }

  // new Plug.Builder().volts(230).build()
  static String chain(String start, List<String> calls) {
    String line = start + String.join("", calls);
    return line.length() <= WIDTH && line.indexOf('\n') < 0 ? line : start + lines(calls);
  }
}
