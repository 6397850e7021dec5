package io.github.qmp4j.processor;

import io.github.qmp4j.schema.compare.Change;
import io.github.qmp4j.schema.compare.ChangeCode;
import io.github.qmp4j.schema.compare.Comparison;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.source.Location;
import io.github.qmp4j.schema.source.Severity;
import java.util.EnumSet;
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

  /** What is told of something that has a place of its own; others tell what it cannot do. */
  private static final Set<ChangeCode> GONE = EnumSet.of(
      ChangeCode.COMMAND_REMOVED,
      ChangeCode.EVENT_REMOVED,
      ChangeCode.ARGUMENT_REMOVED,
      ChangeCode.MEMBER_REMOVED,
      ChangeCode.VALUE_REMOVED);

  private final String name;
  private final Severity severity;
  private final Schema oldest;
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
    this.oldest = oldest;
    this.differences = Comparison.between(selected, oldest).stream()
        .filter(Change::isShortcoming)
        .toList();
  }

  /** One for each command, event, member and value that is missing or another one. */
  List<Complaint> complaints() {
    return differences.stream()
        .map(change ->
            Complaint.of(severity, ComplaintCode.RUNS_ON, Attribute.RUNS_ON, sentence(change)))
        .toList();
  }

  private String sentence(Change change) {
    return change.sentenceOn(name) + ": " + change.where() + also(change.users());
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
        .filter(change -> GONE.contains(change.code()))
        .map(Change::location)
        .collect(Collectors.toSet());
    return new VersionNotes(selected, missing, new Presence(oldest), name).describe();
  }
}
