package io.github.qmp4j.processor;

import io.github.qmp4j.schema.compare.Change;
import io.github.qmp4j.schema.compare.ChangeCode;
import io.github.qmp4j.schema.compare.Comparison;
import io.github.qmp4j.schema.compare.Impact;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.source.Location;
import io.github.qmp4j.schema.source.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The oldest definitions that an application has to get along with, and what they lack of the ones it
 * is written for.
 */
final class RunsOn {

  /** More commands than that are counted, not named. */
  private static final int MOST_USERS = 4;

  private final String name;
  private final Severity severity;
  private final List<Change> differences;

  /**
   * Compares the two.
   *
   * @param name as the annotation has it
   * @param severity how bad a difference is
   */
  RunsOn(String name, Severity severity, Schema selected, Schema oldest) {
    this.name = name;
    this.severity = severity;
    this.differences =
        Comparison.between(selected, oldest).stream().filter(RunsOn::matters).toList();
  }

  /** Features are not among it: they are there to be looked for. */
  private static boolean matters(Change change) {
    return change.code() != ChangeCode.FEATURE_REMOVED
        && (change.code().isRemoval() || change.impact() == Impact.INCOMPATIBLE);
  }

  /** One for each command, event, member and value that is missing or another one. */
  List<Complaint> complaints() {
    return differences.stream()
        .map(change ->
            Complaint.of(severity, ComplaintCode.RUNS_ON, Attribute.RUNS_ON, sentence(change)))
        .toList();
  }

  private String sentence(Change change) {
    String what = switch (change.code()) {
      case COMMAND_REMOVED, EVENT_REMOVED, ARGUMENT_REMOVED, MEMBER_REMOVED, VALUE_REMOVED ->
        name + " has no " + change.subject();
      case ARGUMENT_ADDED -> name + " also requires " + change.subject();
      default -> "in " + name + ", " + change.sentence();
    };
    return what + ": " + change.where() + also(change.users());
  }

  private static String also(List<String> users) {
    if (users.size() < 2) {
      return "";
    }
    List<String> others = users.subList(1, users.size());
    return others.size() > MOST_USERS
        ? ", also used by " + others.size() + " other commands and events"
        : ", also used by " + String.join(", ", others);
  }

  /** The same schema; the documentation of what is missing says so. */
  Schema describe(Schema selected) {
    Set<Location> missing = differences.stream()
        .filter(change -> change.code().isRemoval())
        .map(Change::location)
        .collect(Collectors.toSet());
    return new VersionNotes(selected, missing, name).describe();
  }
}
