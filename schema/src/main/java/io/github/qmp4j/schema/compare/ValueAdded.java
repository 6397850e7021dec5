package io.github.qmp4j.schema.compare;

import io.github.qmp4j.schema.model.EnumValue;

/** An enum has one more string. Clients have to be ready for ones they do not know. */
final class ValueAdded implements Rule {

  @Override
  public void value(Pair<EnumValue> pair, Spot spot) {
    pair.added()
        .ifPresent(value ->
            spot.add(ChangeCode.VALUE_ADDED, Impact.COMPATIBLE, Subjects.of(value), "is new"));
  }
}
