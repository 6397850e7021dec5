package io.github.qmp4j.schema.model;

import java.util.List;
import java.util.Optional;

/**
 * A string with a closed set of values (closed for one release; newer ones add values).
 *
 * @param implicit made by the front end (the tag of a simple union), not written by anybody
 * @param prefix what QEMU's C constants start with, where it differs from the name
 */
public record EnumType(
    Header header, boolean implicit, Optional<String> prefix, List<EnumValue> values)
    implements Definition, Type {

  public EnumType {
    values = List.copyOf(values);
  }
}
