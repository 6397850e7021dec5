package io.github.qmp4j.server;

import java.util.List;

/**
 * What a server lacks of what an application was generated from, what it wants otherwise, and what of it
 * is deprecated there.
 *
 * <p>It is about all that was generated; whether the application calls a missing command, only the
 * application knows. What the server has besides is not in it.
 *
 * @param server which one, for people
 * @param findings sorted, those that break something first
 */
public record CompatibilityReport(String server, List<Finding> findings) {

  public CompatibilityReport {
    findings = findings.stream().sorted().toList();
  }

  /** Whether all that was generated can be used: no finding breaks anything. */
  public boolean isCompatible() {
    return findings.stream().noneMatch(finding -> finding.kind().breaks());
  }

  /** Those of one kind, sorted. */
  public List<Finding> findings(Finding.Kind kind) {
    return findings.stream().filter(finding -> finding.kind() == kind).toList();
  }

  /** Those that concern a command or an event, by its name on the wire; sorted. */
  public List<Finding> findings(String user) {
    return findings.stream().filter(finding -> finding.users().contains(user)).toList();
  }

  /** Several lines for people: a summary, then all findings by kind. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(server).append(": ").append(summary());
    for (Finding.Kind kind : Finding.Kind.values()) {
      List<Finding> found = findings(kind);
      if (!found.isEmpty()) {
        text.append("\n  ").append(kind.title()).append(':');
        found.forEach(finding -> text.append("\n    ").append(finding));
      }
    }
    return text.toString();
  }

  private String summary() {
    if (findings.isEmpty()) {
      return "compatible";
    }
    long breaking = findings.stream().filter(finding -> finding.kind().breaks()).count();
    return breaking == 0
        ? "compatible, with " + findings.size() + " findings"
        : "not compatible: " + breaking + " of " + findings.size() + " findings break something";
  }
}
