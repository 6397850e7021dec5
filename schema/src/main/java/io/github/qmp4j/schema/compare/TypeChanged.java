package io.github.qmp4j.schema.compare;

import io.github.qmp4j.schema.compare.Spot.Subject;

/**
 * A value looks different on the wire. Harmless where whoever reads it takes what the other one
 * writes: an integer where a number is expected, a listed string where any string is.
 */
final class TypeChanged implements Rule {

  @Override
  public void type(Side before, Side after, Subject subject, Spot spot) {
    if (before.kind() != after.kind()) {
      spot.add(
          ChangeCode.TYPE_CHANGED,
          isTaken(before, after, spot.flow()) ? Impact.COMPATIBLE : Impact.INCOMPATIBLE,
          subject,
          "is " + after.words() + " instead of " + before.words());
    }
  }

  private static boolean isTaken(Side before, Side after, Flow flow) {
    if (before.ref().isEmpty()) {
      // Whoever expects no result looks at none.
      return flow == Flow.RECEIVED;
    }
    Side writer = flow == Flow.SENT ? before : after;
    Side reader = flow == Flow.SENT ? after : before;
    return reader.kind().takes(writer.kind())
        || reader.kind() == Kind.ALTERNATE && takes(reader, writer.kind());
  }

  private static boolean takes(Side reader, Kind written) {
    return reader.alternative(written).filter(a -> a.kind().takes(written)).isPresent();
  }
}
