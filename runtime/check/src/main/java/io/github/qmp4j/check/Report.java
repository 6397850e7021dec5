package io.github.qmp4j.check;

import io.github.qmp4j.server.CompatibilityReport;
import io.github.qmp4j.server.Finding;
import java.util.List;

/** Findings, for programs and for people. */
record Report(String server, List<Finding> findings) implements CompatibilityReport {

  static Report of(String server, List<Difference> differences) {
    return new Report(
        server,
        differences.stream().sorted(Difference.ORDER).<Finding>map(d -> d).toList());
  }

  @Override
  public List<Finding> findings(Finding.Kind kind) {
    return findings.stream().filter(finding -> finding.kind() == kind).toList();
  }

  @Override
  public List<Finding> findings(String user) {
    return findings.stream().filter(finding -> finding.users().contains(user)).toList();
  }

  @Override
  public boolean isCompatible() {
    return findings.stream().noneMatch(Finding::breaks);
  }

  /** A summary, then all findings by kind. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(server).append(": ").append(summary());
    for (Finding.Kind kind : Finding.Kind.values()) {
      List<Finding> found = findings(kind);
      if (!found.isEmpty()) {
        text.append("\n  ").append(title(kind)).append(':');
        found.forEach(finding -> text.append("\n    ").append(finding));
      }
    }
    return text.toString();
  }

  private String summary() {
    if (findings.isEmpty()) {
      return "compatible";
    }
    String all = findings.size() == 1 ? "1 finding" : findings.size() + " findings";
    long breaking = findings.stream().filter(Finding::breaks).count();
    return breaking == 0
        ? "compatible, with " + all
        : "not compatible: " + breaking + " of " + all + (breaking == 1 ? " breaks" : " break")
            + " something";
  }

  private static String title(Finding.Kind kind) {
    return switch (kind) {
      case MISSING_COMMAND -> "missing commands";
      case MISSING_EVENT -> "missing events";
      case MISSING_ARGUMENT -> "missing arguments";
      case REQUIRED_ARGUMENT -> "arguments that the server requires";
      case MISSING_VALUE -> "missing values";
      case CHANGED_TYPE -> "changed types";
      case MISSING_MEMBER -> "missing members of results and events";
      case NOT_OUT_OF_BAND -> "commands that cannot run out of band";
      case NEVER_COMES -> "never comes";
      case DEPRECATED -> "deprecated";
      case UNSTABLE -> "unstable";
    };
  }
}
