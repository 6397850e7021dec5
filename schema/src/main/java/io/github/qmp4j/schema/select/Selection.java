package io.github.qmp4j.schema.select;

import io.github.qmp4j.schema.model.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * Which commands and events are wanted.
 *
 * <p>A name is taken as it is; in a pattern, {@code *} stands for any characters and {@code ?} for
 * one. A name or pattern after {@code !} is an exclusion: what it matches is not taken, whatever
 * else matches it and wherever in the list it stands. A list of exclusions only starts from
 * everything.
 *
 * <p>What is marked unstable is only selected by its own name, unless {@code unstable} is set.
 * Types come along as they are needed. Without {@code unstable} their optional members that are
 * marked so are dropped, and values with their branches; a required member stays, as nothing works
 * without it.
 *
 * @param commands names, patterns and exclusions of commands
 * @param events names, patterns and exclusions of events
 * @param unstable whether what may change in any release is wanted
 * @param configuration what is known of the servers; what they cannot have is dropped
 */
public record Selection(
    List<String> commands, List<String> events, boolean unstable, Configuration configuration) {

  public Selection {
    commands = List.copyOf(commands);
    events = List.copyOf(events);
  }

  /** For servers of which nothing is known. */
  public Selection(List<String> commands, List<String> events, boolean unstable) {
    this(commands, events, unstable, Configuration.UNKNOWN);
  }

  /** Everything, the unstable included. */
  public static Selection all() {
    return new Selection(List.of("*"), List.of("*"), true);
  }

  /** Cuts the schema down; definitions stay in their order. */
  public Selected select(Schema schema) {
    Needed needed = new Needed(schema, new Reduction(schema, unstable, configuration));
    Patterns wantedCommands = new Patterns(commands, Unmatched.Kind.COMMAND, this);
    wantedCommands.choose(schema.commands()).forEach(needed::add);
    Patterns wantedEvents = new Patterns(events, Unmatched.Kind.EVENT, this);
    wantedEvents.choose(schema.events()).forEach(needed::add);
    List<Unmatched> unmatched = new ArrayList<>(wantedCommands.unmatched());
    unmatched.addAll(wantedEvents.unmatched());
    return new Selected(needed.copy(), unmatched);
  }
}
