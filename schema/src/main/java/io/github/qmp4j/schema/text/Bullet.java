package io.github.qmp4j.schema.text;

import java.util.ArrayList;
import java.util.List;

/**
 * An item of a list as it stands.
 *
 * @param indent of its dash; means something only in comparison
 * @param text what follows the dash
 * @param more the lines that continue it
 */
record Bullet(Line line, int indent, String text, List<Line> more) {

  Bullet(Line line, String text) {
    this(line, line.indent(), text, new ArrayList<>());
  }
}
