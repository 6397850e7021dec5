package io.github.qmp4j.schema.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A list, with what stands over it.
 *
 * @param line where it begins
 * @param heading the paragraphs before it, or the rest of a line {@code Arguments:} or {@code Data:}
 */
record FieldList(Line line, String heading, List<Bullet> bullets) {

  FieldList(Line line, String heading) {
    this(line, heading, new ArrayList<>());
  }

  /** {@code None.}, with or without the dot. */
  boolean saysNone() {
    return heading.matches("None\\.?");
  }
}
