package io.github.qmp4j.schema.model;

import io.github.qmp4j.schema.source.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The documentation of a definition, in parts. Texts are the source's own, with its line ends and
 * its markup (reStructuredText, or the older one); whoever prints them has to escape them.
 *
 * @param body what comes before the members; may be empty
 * @param members by member, value or alternative, in source order; those without a text are absent
 * @param features by feature, of the definition and of its members
 * @param sections all others in source order: tagged ones and plain paragraphs among and after them
 * @param location where the comment begins; empty if there is none
 */
public record Doc(
    String body,
    Map<String, String> members,
    Map<String, String> features,
    List<Section> sections,
    Optional<Location> location) {

  public static final Doc NONE = new Doc("", Map.of(), Map.of(), List.of());

  /** A text that stands in no comment. */
  public Doc(
      String body,
      Map<String, String> members,
      Map<String, String> features,
      List<Section> sections) {
    this(body, members, features, sections, Optional.empty());
  }

  public Doc {
    // Not Map.copyOf: it forgets the order.
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    features = Collections.unmodifiableMap(new LinkedHashMap<>(features));
    sections = List.copyOf(sections);
  }

  /** The text of the first section with that tag. */
  public Optional<String> section(Tag tag) {
    return sections.stream().filter(s -> s.tag() == tag).map(Section::text).findFirst();
  }

  /** Whether there is no text at all. */
  public boolean isEmpty() {
    return body.isEmpty() && members.isEmpty() && features.isEmpty() && sections.isEmpty();
  }

  /** What a section is about. Singular and plural of the old markup are told apart on purpose. */
  public enum Tag {
    /** A paragraph without a tag. */
    PLAIN,
    RETURNS,
    ERRORS,
    SINCE,
    TODO,
    NOTE,
    NOTES,
    EXAMPLE,
    EXAMPLES
  }

  public record Section(Tag tag, String text) {}
}
