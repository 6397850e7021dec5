package io.github.qmp4j.processor.plan;

import io.github.qmp4j.schema.model.EnumType;
import io.github.qmp4j.schema.model.EnumValue;
import java.util.List;

/** An enum. If it is read, it has one constant more, for the values of newer servers. */
public record PlannedEnum(String name, EnumType origin, Coding coding, List<Constant> constants)
    implements PlannedType {

  /** The constant for values that the schema does not have. */
  public static final String UNRECOGNIZED = "UNRECOGNIZED";

  public PlannedEnum {
    constants = List.copyOf(constants);
  }

  public record Constant(String name, EnumValue origin) {}
}
