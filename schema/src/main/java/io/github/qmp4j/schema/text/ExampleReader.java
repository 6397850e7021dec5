package io.github.qmp4j.schema.text;

import io.github.qmp4j.schema.source.Location;
import io.github.qmp4j.schema.source.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the messages among the lines of examples: behind an arrow, or from a brace at the margin. */
final class ExampleReader {

  private static final Pattern START = Pattern.compile("\\s*(?:->|<-)\\s*|(?=\\{)");

  private final Reports reports;

  ExampleReader(Reports reports) {
    this.reports = reports;
  }

  List<Example> read(List<Line> lines) {
    List<Example> examples = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || isArrow(lines.get(i))) {
        read(lines.subList(from, i), examples);
        from = i;
      }
    }
    return examples;
  }

  /** The messages of lines of which only the first can have an arrow: there are none across two. */
  private void read(List<Line> lines, List<Example> examples) {
    String text = lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    int lineStart = 0;
    int read = 0;
    for (Line line : lines) {
      Matcher start = START.matcher(line.text());
      if (lineStart >= read && start.lookingAt() && start.end() < line.text().length()) {
        Location location = Location.of(line.file(), line.number(), start.end() + 1);
        read = message(text, lineStart + start.end(), location, examples);
      }
      lineStart += line.text().length() + 1;
    }
  }

  private static boolean isArrow(Line line) {
    return line.stripped().startsWith("->") || line.stripped().startsWith("<-");
  }

  /** Returns where the message ends. */
  private int message(String text, int start, Location location, List<Example> examples) {
    TolerantJson json = new TolerantJson(text, start);
    try {
      Object message = json.read();
      if (!json.slip().isEmpty()) {
        reports.warning(ProblemCode.TEXT_EXAMPLE, location, json.slip());
      }
      if (message instanceof Map<?, ?> members) {
        Map<String, Object> byName = new LinkedHashMap<>();
        members.forEach((key, value) -> byName.put((String) key, value));
        examples.add(new Example(location, byName));
      } else {
        reports.warning(ProblemCode.TEXT_EXAMPLE, location, "a message is a JSON object");
      }
      return json.position();
    } catch (TolerantJson.NotJsonException e) {
      reports.warning(ProblemCode.TEXT_EXAMPLE, location, e.getMessage());
      return start;
    }
  }
}
