package io.github.qmp4j.schema.text;

import java.util.List;

/**
 * What stands under one heading.
 *
 * @param heading the line with the name or names
 * @param underlined whether it is marked as a heading; otherwise it was found by other signs
 */
record Section(Line heading, boolean underlined, List<Line> body) {
  Section {
    body = List.copyOf(body);
  }
}
