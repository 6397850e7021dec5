package io.github.qmp4j.check;

import io.github.qmp4j.schema.compare.Change;
import io.github.qmp4j.schema.compare.Impact;
import io.github.qmp4j.server.Finding;
import io.github.qmp4j.server.Finding.Kind;

/** Changes between definitions, in the words of the runtime. */
final class Findings {

  private Findings() {}

  static Finding of(Change change) {
    return new Finding(
        kind(change), change.where(), change.sentenceOn("the server"), change.users());
  }

  private static Kind kind(Change change) {
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
}
