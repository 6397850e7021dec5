package io.github.qmp4j.schema.text;

import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.ProblemCode;
import java.util.regex.Pattern;

/** Lists in a description. One that looks like members, but of nothing, is a problem. */
final class Stray {

  private static final Pattern MEMBER = Pattern.compile("\"[^\"\\s,]+\"\\s*:.*");

  private final Reports reports;

  Stray(Reports reports) {
    this.reports = reports;
  }

  void check(FieldList list) {
    if (list.bullets().stream().anyMatch(b -> MEMBER.matcher(b.text()).matches())) {
      reports.unclear(Problem.error(
              ProblemCode.TEXT_LAYOUT,
              list.line().location(),
              "members that are neither below 'Arguments:' nor said to be returned")
          .withHint("an overlay can add them: PATH = add TYPE"));
    }
  }
}
