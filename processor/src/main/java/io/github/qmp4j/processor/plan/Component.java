package io.github.qmp4j.processor.plan;

import io.github.qmp4j.schema.model.Condition;
import java.util.Optional;

/**
 * A record component that stands for a member.
 *
 * @param name in Java
 * @param wireName the key in JSON
 * @param secret whether {@code toString()} must not show it
 * @param optional whether it may be absent: {@code null} in Java, no key on the wire
 * @param doc the schema's text; may be empty
 */
public record Component(
    String name,
    String wireName,
    JavaType type,
    boolean optional,
    Optional<Condition> condition,
    boolean deprecated,
    boolean unstable,
    boolean secret,
    String doc) {

  /** A component that no member of the schema stands behind. */
  static Component synthetic(String name, JavaType type, String doc) {
    return new Component(name, name, type, false, Optional.empty(), false, false, false, doc);
  }
}
