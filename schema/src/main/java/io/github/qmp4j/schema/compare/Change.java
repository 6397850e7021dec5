package io.github.qmp4j.schema.compare;

import io.github.qmp4j.schema.source.Location;
import java.util.List;

/**
 * One difference between two definitions.
 *
 * @param where the shortest way to it, from a command or an event: {@code eject.force}, in a branch
 *     {@code blockdev-add.driver=qcow2.file}, in a result {@code query-block()[].device}
 * @param users the commands and events that it concerns, in the order of the schema: a type that
 *     changes does so everywhere. Of the first one, {@code where} tells the place
 * @param subject what has changed, such as {@code argument 'force'}
 * @param predicate what became of it, such as {@code is required}
 * @param location where the definition before has it; what is added, where the one after has it
 */
public record Change(
    ChangeCode code,
    Impact impact,
    String where,
    List<String> users,
    String subject,
    String predicate,
    Location location) {

  public Change {
    users = List.copyOf(users);
  }

  /** In words, without the place: {@code argument 'force' is required}. */
  public String sentence() {
    return subject + " " + predicate;
  }

  /** On one line: {@code incompatible: eject.force: argument 'force' is required [argument-required]}. */
  @Override
  public String toString() {
    return "%s: %s: %s [%s]".formatted(impact.label(), where, sentence(), code);
  }
}
