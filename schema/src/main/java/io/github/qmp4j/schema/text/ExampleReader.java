package io.github.qmp4j.schema.text;

import io.github.qmp4j.schema.source.Location;
import io.github.qmp4j.schema.source.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the messages among the lines of examples: behind an arrow, or from a brace at the margin. */
final class ExampleReader {

  private static final Pattern START = Pattern.compile("\\s*(?:->|<-)\\s*|(?=\\{)");

  private final Reports reports;

  ExampleReader(Reports reports) {
    this.reports = reports;
  }

  List<Example> read(List<Line> lines) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher start = START.matcher(lines.get(i).text());
      if (start.lookingAt() && start.end() < lines.get(i).text().length()) {
        Location location =
            Location.of(lines.get(i).file(), lines.get(i).number(), start.end() + 1);
        i += message(text(lines, i).substring(start.end()), location, examples);
      }
    }
    return examples;
  }

  /** From a line to the one before the next arrow. */
  private static String text(List<Line> lines, int from) {
    StringBuilder text = new StringBuilder(lines.get(from).text());
    for (int i = from + 1; i < lines.size() && !isArrow(lines.get(i)); i++) {
      text.append('\n').append(lines.get(i).text());
    }
    return text.toString();
  }

  private static boolean isArrow(Line line) {
    return line.stripped().startsWith("->") || line.stripped().startsWith("<-");
  }

  /** Returns how many line ends the message has. */
  private int message(String text, Location location, List<Example> examples) {
    TolerantJson json = new TolerantJson(text);
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
      return (int)
          text.substring(0, json.position()).chars().filter(c -> c == '\n').count();
    } catch (TolerantJson.NotJsonException e) {
      reports.warning(ProblemCode.TEXT_EXAMPLE, location, e.getMessage());
      return 0;
    }
  }
}
