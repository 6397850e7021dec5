package io.github.qmp4j.schema.check;

import io.github.qmp4j.schema.check.Entity.Defined;
import io.github.qmp4j.schema.decl.FeatureDeclaration;
import io.github.qmp4j.schema.dialect.Dialect;
import io.github.qmp4j.schema.dialect.Switch;
import io.github.qmp4j.schema.model.Feature;
import io.github.qmp4j.schema.source.ProblemCode;
import io.github.qmp4j.schema.source.Reporter;
import java.util.List;

/** The rules of features: none twice, and types are neither deprecated nor unstable. */
final class FeatureCheck {

  private final Types types;
  private final boolean unstableIsSpecial;

  FeatureCheck(Types types, Dialect dialect) {
    this.types = types;
    this.unstableIsSpecial = dialect.has(Switch.UNSTABLE_IS_SPECIAL);
  }

  void checkType(Defined entity) {
    Reporter report = types.reporter(entity.owner());
    List<FeatureDeclaration> features = entity.header().features();
    checkDistinct(features, report);
    for (FeatureDeclaration feature : features) {
      if (isSpecial(feature.name())) {
        String message = "types cannot be '" + feature.name() + "'";
        report.report(ProblemCode.FEATURE_ON_TYPE, feature.location(), message);
      }
    }
  }

  void checkDistinct(List<FeatureDeclaration> features, Reporter report) {
    Distinct distinct = new Distinct("feature", report);
    for (FeatureDeclaration feature : features) {
      distinct.add(feature.name(), feature.location());
    }
  }

  private boolean isSpecial(String feature) {
    return feature.equals(Feature.DEPRECATED)
        || unstableIsSpecial && feature.equals(Feature.UNSTABLE);
  }
}
