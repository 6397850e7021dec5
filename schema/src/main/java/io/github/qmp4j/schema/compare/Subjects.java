package io.github.qmp4j.schema.compare;

import io.github.qmp4j.schema.compare.Spot.Subject;
import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Definition;
import io.github.qmp4j.schema.model.EnumValue;
import io.github.qmp4j.schema.model.Feature;
import io.github.qmp4j.schema.model.Member;
import java.util.List;

/** What the rules call the things they talk about. */
final class Subjects {

  private Subjects() {}

  static Subject of(Definition definition) {
    String noun = definition instanceof Command ? "command" : "event";
    return Subject.of(noun, definition.name(), definition.location());
  }

  static Subject of(Member member, Flow flow) {
    return Subject.of(flow.noun(), member.name(), member.location());
  }

  static Subject of(EnumValue value) {
    return Subject.of("value", value.name(), value.location());
  }

  /** Whether somebody had been warned. */
  static String formerly(List<Feature> features) {
    if (Feature.in(features, Feature.DEPRECATED)) {
      return "; it was deprecated";
    }
    return Feature.in(features, Feature.UNSTABLE) ? "; it was unstable" : "";
  }
}
