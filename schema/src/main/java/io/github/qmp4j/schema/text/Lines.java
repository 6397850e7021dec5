package io.github.qmp4j.schema.text;

import io.github.qmp4j.schema.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Lists of lines. */
final class Lines {

  private Lines() {}

  static List<Line> of(SourceText source) {
    List<Line> lines = new ArrayList<>();
    // A no-break space has been seen in an example.
    String text = source.text().replace('\u00a0', ' ');
    for (String line : text.split("\n", -1)) {
      lines.add(new Line(line, source.name(), lines.size() + 1));
    }
    // What follows the last line end is no line.
    lines.remove(lines.size() - 1);
    return lines;
  }

  /** One string, with line ends between and without those around. */
  static String join(List<Line> lines) {
    return lines.stream()
        .map(line -> line.text().stripTrailing())
        .collect(Collectors.joining("\n"))
        .strip();
  }
}
