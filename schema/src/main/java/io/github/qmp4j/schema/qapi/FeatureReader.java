package io.github.qmp4j.schema.qapi;

import io.github.qmp4j.schema.decl.FeatureDeclaration;
import io.github.qmp4j.schema.json.Json;
import io.github.qmp4j.schema.source.Reporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a 'features' array: names, or objects with a name and a condition. */
final class FeatureReader {

  private final NameRules names;
  private final ConditionReader conditions;

  FeatureReader(NameRules names, ConditionReader conditions) {
    this.names = names;
    this.conditions = conditions;
  }

  List<FeatureDeclaration> read(Form owner) {
    Optional<Json.Arr> array = owner.array("features");
    if (array.isEmpty()) {
      return List.of();
    }
    List<FeatureDeclaration> features = new ArrayList<>();
    for (Json item : array.get().items()) {
      feature(item, owner.report().in("'features'")).ifPresent(features::add);
    }
    return features;
  }

  private Optional<FeatureDeclaration> feature(Json item, Reporter report) {
    if (item instanceof Json.Obj object) {
      Form form = new Form(object, report).keys(List.of("name"), List.of("if"));
      return form.string("name").map(name -> {
        names.lower(name.value(), name.location(), report);
        return new FeatureDeclaration(name.value(), name.location(), conditions.read(form));
      });
    }
    if (item instanceof Json.Str name) {
      names.lower(name.value(), name.location(), report);
      return Optional.of(new FeatureDeclaration(name.value(), name.location(), Optional.empty()));
    }
    Form.wrong(report, "a feature", "a string or an object", item);
    return Optional.empty();
  }
}
