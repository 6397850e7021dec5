package io.github.qmp4j.schema.check;

import io.github.qmp4j.schema.source.Location;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.ProblemCode;
import io.github.qmp4j.schema.source.Reporter;
import java.util.HashMap;
import java.util.Map;

/** The rule that names of one list (values, features, alternatives) differ, also in C. */
final class Distinct {

  private record First(String name, Location location) {}

  private final String what;
  private final Reporter report;
  private final Map<String, First> seen = new HashMap<>();

  /** For names of the kind {@code what}, such as "value". */
  Distinct(String what, Reporter report) {
    this.what = what;
    this.report = report;
  }

  void add(String name, Location location) {
    First first = seen.putIfAbsent(MemberTable.identifier(name), new First(name, location));
    if (first != null) {
      report.report(Problem.error(
              ProblemCode.CLASH,
              location,
              "%s '%s' clashes with '%s'".formatted(what, name, first.name()))
          .withRelated("the other one", first.location()));
    }
  }
}
