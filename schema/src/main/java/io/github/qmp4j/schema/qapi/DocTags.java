package io.github.qmp4j.schema.qapi;

import io.github.qmp4j.schema.model.Doc;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words that begin a section of documentation. */
final class DocTags {

  private static final Map<String, Doc.Tag> BY_WORD = byWord();

  private DocTags() {}

  private static Map<String, Doc.Tag> byWord() {
    Map<String, Doc.Tag> tags = new HashMap<>();
    for (Doc.Tag tag : Doc.Tag.values()) {
      if (tag != Doc.Tag.PLAIN) {
        tags.put(word(tag), tag);
      }
    }
    return tags;
  }

  static String word(Doc.Tag tag) {
    String name = tag.name();
    return tag == Doc.Tag.TODO ? name : name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  static Optional<Doc.Tag> find(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }

  /** The tag of a line that is not empty, such as {@code "Returns: text"}; none of {@code "Note:: text"}. */
  static Optional<Doc.Tag> of(String line) {
    int colon = Character.isUpperCase(line.charAt(0)) ? line.indexOf(':') : -1;
    return colon < 0 || line.startsWith("::", colon)
        ? Optional.empty()
        : find(line.substring(0, colon));
  }
}
