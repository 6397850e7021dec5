package io.github.qmp4j.schema.compare;

import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Definition;

/** A command or an event is gone, or is new. */
final class DefinitionPresence implements Rule {

  @Override
  public void definition(Pair<Definition> pair, Spot spot) {
    pair.removed()
        .ifPresent(d -> spot.add(
            d instanceof Command ? ChangeCode.COMMAND_REMOVED : ChangeCode.EVENT_REMOVED,
            Impact.INCOMPATIBLE,
            Subjects.of(d),
            "is gone" + Subjects.formerly(d.features())));
    pair.added()
        .ifPresent(d -> spot.add(
            d instanceof Command ? ChangeCode.COMMAND_ADDED : ChangeCode.EVENT_ADDED,
            Impact.COMPATIBLE,
            Subjects.of(d),
            "is new"));
  }
}
