package io.github.qmp4j.schema.qapi;

import io.github.qmp4j.schema.model.Doc;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words that begin a section of documentation. */
final class DocTags {

  private static final Map<String, Doc.Tag> BY_WORD = Arrays.stream(Doc.Tag.values())
      .filter(tag -> tag != Doc.Tag.PLAIN)
      .collect(Collectors.toUnmodifiableMap(DocTags::word, Function.identity()));

  private DocTags() {}

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
