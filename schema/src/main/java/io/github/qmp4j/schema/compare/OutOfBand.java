package io.github.qmp4j.schema.compare;

import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Definition;

/** A command can run out of band, or cannot any more. */
final class OutOfBand implements Rule {

  @Override
  public void definition(Pair<Definition> pair, Spot spot) {
    if (pair.isWhole()
        && pair.before().get() instanceof Command before
        && pair.after().get() instanceof Command after
        && before.flags().allowOob() != after.flags().allowOob()) {
      if (before.flags().allowOob()) {
        spot.add(
            ChangeCode.OUT_OF_BAND_REMOVED,
            Impact.INCOMPATIBLE,
            Subjects.of(before),
            "cannot run out of band");
      } else {
        spot.add(
            ChangeCode.OUT_OF_BAND_ADDED,
            Impact.COMPATIBLE,
            Subjects.of(before),
            "can run out of band");
      }
    }
  }
}
