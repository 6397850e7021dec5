package io.github.qmp4j.schema.text;

import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds headings that are not underlined, by the arguments that they bring: without this the arguments
 * of one command would become another's.
 */
final class LostHeadings {

  private static final Pattern ARGUMENTS = Pattern.compile("Arguments:.*");
  private static final Pattern TITLE = Pattern.compile("@?[a-z][a-z0-9_-]*\\s*");

  private final Reports reports;

  LostHeadings(Reports reports) {
    this.reports = reports;
  }

  /** The section, divided where there is a heading in it. */
  List<Section> split(Section section) {
    List<Section> sections = new ArrayList<>();
    List<Line> lines = section.body();
    Line heading = section.heading();
    boolean underlined = section.underlined();
    Line first = null;
    int start = 0;
    int title = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (TITLE.matcher(lines.get(i).text()).matches() && isBlank(lines, i - 1)) {
        title = i;
      } else if (ARGUMENTS.matcher(lines.get(i).text()).matches()) {
        if (first != null) {
          report(section, lines.get(i), first);
          if (title > start) {
            sections.add(new Section(heading, underlined, lines.subList(start, title)));
            heading = lines.get(title);
            underlined = false;
            start = title + 1;
          }
        }
        first = lines.get(i);
        title = -1;
      }
    }
    sections.add(new Section(heading, underlined, lines.subList(start, lines.size())));
    return sections;
  }

  private static boolean isBlank(List<Line> lines, int i) {
    return i < 0 || lines.get(i).isBlank();
  }

  private void report(Section section, Line again, Line first) {
    reports
        .in(section.heading().stripped())
        .unclear(Problem.error(
                ProblemCode.TEXT_LOST_HEADING,
                again.location(),
                "arguments for the second time in this section")
            .withRelated("the first ones", first.location())
            .withHint("is a heading between them not underlined?"));
  }
}
