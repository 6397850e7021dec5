package io.github.qmp4j.schema.select;

import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Definition;
import io.github.qmp4j.schema.model.Event;
import io.github.qmp4j.schema.model.Feature;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.source.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which commands and events are wanted.
 *
 * <p>A name is taken as it is; in a pattern, {@code *} stands for any characters and {@code ?} for
 * one. What is marked unstable is only selected by its own name, unless {@code unstable} is set.
 * Types come along as they are needed. Without {@code unstable} their optional members that are
 * marked so are dropped, and values with their branches; a required member stays, as nothing works
 * without it.
 *
 * @param commands names and patterns of commands
 * @param events names and patterns of events
 * @param unstable whether what may change in any release is wanted
 */
public record Selection(List<String> commands, List<String> events, boolean unstable) {

  public Selection {
    commands = List.copyOf(commands);
    events = List.copyOf(events);
  }

  /** Everything, the unstable included. */
  public static Selection all() {
    return new Selection(List.of("*"), List.of("*"), true);
  }

  /** Cuts the schema down; definitions stay in their order. */
  public Selected select(Schema schema) {
    Needed needed = new Needed(schema, unstable);
    List<Unmatched> unmatched = new ArrayList<>();
    for (String pattern : commands) {
      List<Command> found = matching(pattern, schema.commands());
      found.forEach(needed::add);
      if (found.isEmpty()) {
        unmatched.add(unmatched(pattern, Unmatched.Kind.COMMAND, schema.commands()));
      }
    }
    for (String pattern : events) {
      List<Event> found = matching(pattern, schema.events());
      found.forEach(needed::add);
      if (found.isEmpty()) {
        unmatched.add(unmatched(pattern, Unmatched.Kind.EVENT, schema.events()));
      }
    }
    return new Selected(needed.copy(), unmatched);
  }

  private <T extends Definition> List<T> matching(String pattern, Collection<T> definitions) {
    Glob glob = new Glob(pattern);
    return definitions.stream()
        .filter(d -> glob.matches(d.name()))
        .filter(d -> unstable || glob.isLiteral() || !d.hasFeature(Feature.UNSTABLE))
        .toList();
  }

  private static Unmatched unmatched(
      String pattern, Unmatched.Kind kind, Collection<? extends Definition> definitions) {
    Optional<String> suggestion =
        Suggestion.among(definitions.stream().map(Definition::name).toList(), pattern);
    return new Unmatched(pattern, kind, suggestion);
  }
}
