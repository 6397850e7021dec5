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

  /**
   * Whether a client that meets the definitions after is to be told: it may fail, or something that it
   * knows is not there. Features are not among it: they are there to be looked for.
   */
  public boolean isShortcoming() {
    return code != ChangeCode.FEATURE_REMOVED
        && (code.isRemoval() || impact == Impact.INCOMPATIBLE);
  }

  /**
   * The same of a server that has the definitions after: {@code qemu-7.2 has no argument 'force'}.
   *
   * @param server what it is called
   */
  public String sentenceOn(String server) {
    return switch (code) {
      case COMMAND_REMOVED, EVENT_REMOVED, ARGUMENT_REMOVED, MEMBER_REMOVED, VALUE_REMOVED ->
        server + " has no " + subject;
      case ARGUMENT_ADDED -> server + " also requires " + subject;
      default -> "in " + server + ", " + sentence();
    };
  }

  /** On one line: {@code incompatible: eject.force: argument 'force' is required [argument-required]}. */
  @Override
  public String toString() {
    return "%s: %s: %s [%s]".formatted(impact.label(), where, sentence(), code);
  }
}
