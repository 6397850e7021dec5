package io.github.qmp4j.schema.compare;

import io.github.qmp4j.schema.source.Location;
import java.util.List;

/**
 * A place in both schemas, where rules leave what they find.
 *
 * @param path how {@link Change#where} spells it
 * @param found where changes go
 */
record Spot(String path, Flow flow, List<Finding> found) {

  /** A change whose users are not known yet. */
  record Finding(
      ChangeCode code,
      Impact impact,
      String where,
      String subject,
      String predicate,
      Location location) {

    Change with(List<String> users) {
      return new Change(code, impact, where, users, subject, predicate, location);
    }
  }

  /** The place of a part: {@code .name}, {@code []}, {@code =value}. */
  Spot part(String suffix) {
    return new Spot(path + suffix, flow, found);
  }

  /** Notes a change of what is named and stands there. */
  void add(ChangeCode code, Impact impact, Subject subject, String predicate) {
    found.add(new Finding(code, impact, path, subject.words(), predicate, subject.location()));
  }

  /** What a sentence is about. */
  record Subject(String words, Location location) {
    static Subject of(String noun, String name, Location location) {
      return new Subject(noun + " '" + name + "'", location);
    }
  }
}
