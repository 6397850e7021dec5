package io.github.qmp4j.schema.check;

import io.github.qmp4j.schema.decl.Declaration;
import io.github.qmp4j.schema.decl.Declaration.CommandDeclaration;
import io.github.qmp4j.schema.decl.Declaration.EnumDeclaration;
import io.github.qmp4j.schema.decl.Declaration.EventDeclaration;
import io.github.qmp4j.schema.decl.Declaration.StructDeclaration;
import io.github.qmp4j.schema.decl.Declaration.UnionDeclaration;
import io.github.qmp4j.schema.decl.FeatureDeclaration;
import io.github.qmp4j.schema.decl.MemberDeclaration;
import io.github.qmp4j.schema.decl.Members;
import io.github.qmp4j.schema.decl.ValueDeclaration;
import io.github.qmp4j.schema.model.Feature;
import io.github.qmp4j.schema.source.ProblemCode;
import io.github.qmp4j.schema.source.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rule that all features of a schema fit into a word of 64 bits. */
final class FeatureLimit {

  private static final int LIMIT = 64;

  private final Problems problems;

  FeatureLimit(Problems problems) {
    this.problems = problems;
  }

  void check(List<Declaration> declarations) {
    Set<String> known = new HashSet<>(Set.of(Feature.DEPRECATED, Feature.UNSTABLE));
    for (Declaration declaration : declarations) {
      Stream<FeatureDeclaration> all =
          Stream.concat(declaration.header().features().stream(), features(declaration));
      for (FeatureDeclaration feature : all.toList()) {
        if (known.add(feature.name()) && known.size() == LIMIT + 1) {
          Entity.Owner.of(declaration)
              .reporter(problems)
              .report(
                  ProblemCode.TOO_MANY_FEATURES,
                  feature.location(),
                  "'%s' is one more than the %d features that a schema can have"
                      .formatted(feature.name(), LIMIT));
        }
      }
    }
  }

  private static Stream<FeatureDeclaration> features(Declaration declaration) {
    if (declaration instanceof EnumDeclaration enumeration) {
      return enumeration.values().stream().map(ValueDeclaration::features).flatMap(List::stream);
    } else if (declaration instanceof StructDeclaration struct) {
      return features(struct.members());
    } else if (declaration instanceof UnionDeclaration union) {
      return features(union.base());
    } else if (declaration instanceof CommandDeclaration command) {
      return features(command.arguments());
    } else if (declaration instanceof EventDeclaration event) {
      return features(event.data());
    }
    return Stream.empty();
  }

  private static Stream<FeatureDeclaration> features(Members members) {
    return members instanceof Members.Inline inline ? features(inline.members()) : Stream.empty();
  }

  private static Stream<FeatureDeclaration> features(List<MemberDeclaration> members) {
    return members.stream().map(MemberDeclaration::features).flatMap(List::stream);
  }
}
