package io.github.qmp4j.schema.dump;

import io.github.qmp4j.schema.model.AlternateType;
import io.github.qmp4j.schema.model.Alternative;
import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Member;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.TypeRef;
import java.util.stream.Stream;

/** Where types are used in a way that could be an array. */
final class Uses {

  private Uses() {}

  static Stream<TypeRef> of(Schema schema) {
    return Stream.concat(
        schema.types().stream().flatMap(Uses::of),
        schema.commands().stream().map(Command::returns).flatMap(r -> r.stream()));
  }

  private static Stream<TypeRef> of(Object type) {
    if (type instanceof ObjectType object) {
      return object.members().stream().map(Member::type);
    } else if (type instanceof AlternateType alternate) {
      return alternate.alternatives().stream().map(Alternative::type);
    }
    return Stream.empty();
  }
}
