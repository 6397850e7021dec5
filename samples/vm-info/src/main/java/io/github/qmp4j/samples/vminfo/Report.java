package io.github.qmp4j.samples.vminfo;

import java.util.ArrayList;
import java.util.List;

/** Lines of a label and a value; the values start in one column. */
final class Report {

  private record Line(String label, String value) {}

  private final List<Line> lines = new ArrayList<>();

  /** A line; the same label as in the line before is not printed again. */
  void add(String label, String value) {
    lines.add(new Line(label, value));
  }

  String print() {
    int width = lines.stream().mapToInt(line -> line.label.length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    String previous = "";
    for (Line line : lines) {
      String label = line.label.equals(previous) ? "" : line.label;
      text.append(label).append(" ".repeat(width - label.length() + 2));
      text.append(line.value).append('\n');
      previous = line.label;
    }
    return text.toString();
  }
}
