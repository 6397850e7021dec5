package io.github.qmp4j.check;

import io.github.qmp4j.schema.compare.Change;
import io.github.qmp4j.schema.compare.Impact;
import io.github.qmp4j.server.Finding;
import java.util.Comparator;
import java.util.List;

/** A change between definitions, in the words of the runtime. */
record Difference(Kind kind, String element, String sentence, List<String> users)
    implements Finding {

  /** By kind, then by element. */
  static final Comparator<Difference> ORDER = Comparator.comparing(Difference::kind)
      .thenComparing(Difference::element)
      .thenComparing(Difference::sentence);

  /** More users than that are counted, not named. */
  private static final int MOST_USERS = 5;

  static Difference of(Change change) {
    return new Difference(
        kindOf(change), change.where(), change.sentenceOn("the server"), change.users());
  }

  private static Kind kindOf(Change change) {
    if (change.impact() == Impact.COMPATIBLE) {
      return Kind.NEVER_COMES;
    }
    return switch (change.code()) {
      case COMMAND_REMOVED -> Kind.MISSING_COMMAND;
      case EVENT_REMOVED -> Kind.MISSING_EVENT;
      case ARGUMENT_REMOVED -> Kind.MISSING_ARGUMENT;
      case ARGUMENT_ADDED, ARGUMENT_REQUIRED -> Kind.REQUIRED_ARGUMENT;
      case VALUE_REMOVED -> Kind.MISSING_VALUE;
      case TYPE_CHANGED, ALTERNATIVE_REMOVED, ALTERNATIVE_ADDED -> Kind.CHANGED_TYPE;
      case MEMBER_REMOVED, MEMBER_OPTIONAL -> Kind.MISSING_MEMBER;
      case OUT_OF_BAND_REMOVED -> Kind.NOT_OUT_OF_BAND;
      case DEPRECATED -> Kind.DEPRECATED;
      case NEWLY_UNSTABLE -> Kind.UNSTABLE;
      default -> throw new IllegalArgumentException("harmless: " + change);
    };
  }

  @Override
  public boolean breaks() {
    return kind.compareTo(Kind.NEVER_COMES) < 0;
  }

  /** On one line: {@code eject.force: the server has no argument 'force'}. */
  @Override
  public String toString() {
    return element + ": " + sentence + also();
  }

  private String also() {
    if (users.size() < 2) {
      return "";
    }
    return users.size() > MOST_USERS
        ? "; concerns " + users.size() + " commands and events"
        : "; concerns " + String.join(", ", users);
  }
}
