package io.github.qmp4j.schema.decl;

import java.util.List;

/** How arguments, an event's data or a union's base are given. */
public sealed interface Members {

  /** Not at all. */
  Members NONE = new Inline(List.of());

  /** By the name of a type. */
  record Named(TypeUse type) implements Members {}

  /** On the spot. */
  record Inline(List<MemberDeclaration> members) implements Members {
    public Inline {
      members = List.copyOf(members);
    }
  }
}
