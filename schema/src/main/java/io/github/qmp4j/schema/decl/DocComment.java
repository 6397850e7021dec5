package io.github.qmp4j.schema.decl;

import io.github.qmp4j.schema.model.Doc;
import io.github.qmp4j.schema.source.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A documentation comment.
 *
 * @param symbol the definition that it says it is for; empty if it stands for itself
 * @param members text by the name it is said to document
 * @param features likewise
 */
public record DocComment(
    Location location,
    String symbol,
    String body,
    Map<String, Entry> members,
    Map<String, Entry> features,
    List<Section> sections) {

  /** What is said of one member or feature. */
  public record Entry(Location location, String text) {}

  public record Section(Doc.Tag tag, Location location, String text) {}

  public DocComment {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    features = Collections.unmodifiableMap(new LinkedHashMap<>(features));
    sections = List.copyOf(sections);
  }

  /** Whether it stands for itself, as a heading or an introduction does. */
  public boolean isFreeForm() {
    return symbol.isEmpty();
  }
}
