package io.github.qmp4j.samples.qmp.vocabulary;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A type as the server describes it; types refer to each other by name. */
public sealed interface Type {

  /**
   * A simple value.
   *
   * @param json {@code string}, {@code int}, {@code number}, {@code boolean}, {@code null} or {@code
   *     value} for any
   */
  record Simple(String json) implements Type {}

  record Choice(List<String> values) implements Type {}

  record ListOf(String element) implements Type {}

  /**
   * An object.
   *
   * @param tag the member whose value adds those of a variant; null if there are no variants
   * @param variants the name of the object type for each value of the tag
   */
  record Struct(List<Member> members, @Nullable String tag, Map<String, String> variants)
      implements Type {}

  /** One of several types, told apart by the kind of JSON value. */
  record OneOf(List<String> types) implements Type {}

  /** A member of an object. */
  record Member(String name, String type, boolean optional) {}
}
