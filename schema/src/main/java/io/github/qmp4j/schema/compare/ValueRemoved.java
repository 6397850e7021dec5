package io.github.qmp4j.schema.compare;

import io.github.qmp4j.schema.model.EnumValue;

/** A string is not among those of an enum any more: refused if it is sent. */
final class ValueRemoved implements Rule {

  @Override
  public void value(Pair<EnumValue> pair, Spot spot) {
    pair.removed()
        .ifPresent(value -> spot.add(
            ChangeCode.VALUE_REMOVED,
            spot.flow().ifSent(Impact.INCOMPATIBLE),
            Subjects.of(value),
            (spot.flow() == Flow.SENT ? "is gone" : "does not come any more")
                + Subjects.formerly(value.features())));
  }
}
