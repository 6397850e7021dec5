package io.github.qmp4j.schema.compare;

import io.github.qmp4j.schema.compare.Spot.Subject;
import io.github.qmp4j.schema.model.Definition;
import io.github.qmp4j.schema.model.EnumValue;
import io.github.qmp4j.schema.model.Feature;
import io.github.qmp4j.schema.model.Member;
import java.util.List;
import java.util.stream.Stream;

/** One way in which definitions can differ. A rule looks at the pairs that concern it. */
interface Rule {

  /** What differs. */
  List<Rule> CHANGES = List.of(
      new DefinitionPresence(),
      new OutOfBand(),
      new MemberRemoved(),
      new MemberAdded(),
      new Optionality(),
      new TypeChanged(),
      new AlternativeChanged(),
      new ValueRemoved(),
      new ValueAdded(),
      new FeatureChanged(),
      new Deprecation(),
      new Stability());

  /** What differs; and what is deprecated after, be it for long. */
  List<Rule> IN_USE = Stream.concat(
          CHANGES.stream().filter(rule -> !(rule instanceof Deprecation)),
          Stream.of(new DeprecatedInUse()))
      .toList();

  /** Two commands or two events of one name. */
  default void definition(Pair<Definition> pair, Spot spot) {}

  /** Two members of one name, in objects that belong together. */
  default void member(Pair<Member> pair, Spot spot) {}

  /** Two values of one spelling, in enums that belong together. */
  default void value(Pair<EnumValue> pair, Spot spot) {}

  /** The types of two members, elements or results that belong together. */
  default void type(Side before, Side after, Subject subject, Spot spot) {}

  /** Two alternates that belong together. */
  default void alternate(Side before, Side after, Subject subject, Spot spot) {}

  /** The features of something that both have. */
  default void features(List<Feature> before, List<Feature> after, Subject subject, Spot spot) {}
}
