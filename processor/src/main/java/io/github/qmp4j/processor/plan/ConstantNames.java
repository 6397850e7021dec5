package io.github.qmp4j.processor.plan;

import io.github.qmp4j.schema.model.EnumType;
import io.github.qmp4j.schema.model.EnumValue;
import java.util.ArrayList;
import java.util.List;

/** The Java names of an enum's values. */
final class ConstantNames {

  private final NamingPolicy policy;

  ConstantNames(NamingPolicy policy) {
    this.policy = policy;
  }

  List<PlannedEnum.Constant> of(EnumType type) {
    NameScope scope = new NameScope(PlannedEnum.UNRECOGNIZED);
    List<PlannedEnum.Constant> constants = new ArrayList<>();
    for (EnumValue value : type.values()) {
      constants.add(
          new PlannedEnum.Constant(scope.claim(policy.constant(value.name()), "_"), value));
    }
    return constants;
  }
}
