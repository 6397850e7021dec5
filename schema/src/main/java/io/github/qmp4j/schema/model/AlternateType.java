package io.github.qmp4j.schema.model;

import java.util.List;

/** A value that is one of several types, told apart by its JSON type. */
public record AlternateType(Header header, List<Alternative> alternatives)
    implements Definition, Type {

  public AlternateType {
    alternatives = List.copyOf(alternatives);
  }
}
