package io.github.qmp4j.schema.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Divides a document by its headings: a line at the margin, underlined with dashes of any number.
 * Titles of parts are underlined with {@code =}, that of the document is not at the margin.
 */
final class Sections {

  private static final Pattern DASHES = Pattern.compile("-{3,}\\s*");
  private static final Pattern EQUALS = Pattern.compile("={3,}\\s*");

  private final List<Section> sections = new ArrayList<>();
  private final List<Line> introduction = new ArrayList<>();

  Sections(List<Line> lines) {
    Line heading = null;
    List<Line> body = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      boolean section = isUnderlined(lines, i, DASHES);
      if (section || isUnderlined(lines, i, EQUALS)) {
        close(heading, body);
        body = new ArrayList<>();
        heading = section ? lines.get(i) : null;
        if (!section) {
          introduction.add(lines.get(i));
        }
        i++;
      } else if (heading == null) {
        introduction.add(lines.get(i));
      } else {
        body.add(lines.get(i));
      }
    }
    close(heading, body);
  }

  private void close(Line heading, List<Line> body) {
    if (heading != null) {
      sections.add(new Section(heading, true, body));
    }
  }

  private static boolean isUnderlined(List<Line> lines, int i, Pattern rule) {
    return i + 1 < lines.size()
        && !lines.get(i).isBlank()
        && lines.get(i).indent() == 0
        && !DASHES.matcher(lines.get(i).text()).matches()
        && rule.matcher(lines.get(i + 1).text()).matches();
  }

  List<Section> sections() {
    return sections;
  }

  /** What stands before the first section and between the parts. */
  List<Line> introduction() {
    return introduction;
  }
}
