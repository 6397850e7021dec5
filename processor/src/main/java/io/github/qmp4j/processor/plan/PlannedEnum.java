package io.github.qmp4j.processor.plan;

import io.github.qmp4j.schema.model.EnumType;
import io.github.qmp4j.schema.model.EnumValue;
import java.util.List;

/** An enum. */
public record PlannedEnum(String name, EnumType origin, Coding coding, List<Constant> constants)
    implements PlannedType {

  /** The constant for values of newer servers, which the schema does not have. */
  public static final String UNRECOGNIZED = "UNRECOGNIZED";

  public PlannedEnum {
    constants = List.copyOf(constants);
  }

  /** Whether it has that: if it is read, or would have no constant at all. */
  public boolean hasUnrecognized() {
    return coding.read() || constants.isEmpty();
  }

  public record Constant(String name, EnumValue origin) {}
}
