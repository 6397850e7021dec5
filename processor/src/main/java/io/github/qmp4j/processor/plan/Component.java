package io.github.qmp4j.processor.plan;

import io.github.qmp4j.schema.model.Condition;
import java.util.Optional;
import java.util.Set;

/**
 * A record component that stands for a member.
 *
 * @param name in Java
 * @param wireName the key in JSON
 * @param optional whether it may be absent: {@code null} in Java, no key on the wire
 * @param doc the schema's text; may be empty
 */
public record Component(
    String name,
    String wireName,
    JavaType type,
    boolean optional,
    Optional<Condition> condition,
    Set<Trait> traits,
    String doc) {

  public Component {
    traits = Set.copyOf(traits);
  }

  /** A component that no member of the schema stands behind. */
  static Component synthetic(String name, JavaType type, String doc) {
    return new Component(name, name, type, false, Optional.empty(), Set.of(), doc);
  }

  /** Whether it takes members of any name, by that name. */
  public boolean isOpen() {
    return type instanceof JavaType.OpenMembers;
  }

  /** Whether who makes the record need not say anything of it. */
  public boolean mayBeLeftOut() {
    return optional || isOpen();
  }

  public boolean is(Trait trait) {
    return traits.contains(trait);
  }
}
