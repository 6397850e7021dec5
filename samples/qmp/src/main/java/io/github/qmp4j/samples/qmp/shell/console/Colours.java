package io.github.qmp4j.samples.qmp.shell.console;

import io.github.qmp4j.samples.qmp.json.JsonPaint;
import io.github.qmp4j.samples.qmp.shell.marking.Mark;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** How things look on a terminal. */
final class Colours {

  private final boolean on;

  /**
   * @param on whether there are colours; without them all looks the same
   */
  Colours(boolean on) {
    this.on = on;
  }

  AttributedString line(String line, List<Mark> marks) {
    AttributedStringBuilder text = new AttributedStringBuilder();
    int at = 0;
    for (Mark mark : on ? marks : List.<Mark>of()) {
      text.append(line, at, mark.start());
      text.styled(style(mark.kind()), line.substring(mark.start(), mark.end()));
      at = mark.end();
    }
    return text.append(line, at, line.length()).toAttributedString();
  }

  AttributedString json(String json) {
    return on ? AttributedString.fromAnsi(JsonPaint.paint(json)) : new AttributedString(json);
  }

  private static AttributedStyle style(Mark.Kind kind) {
    return switch (kind) {
      case COMMAND -> AttributedStyle.BOLD;
      case NAME -> AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);
      case VALUE -> AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);
      case WRONG -> AttributedStyle.DEFAULT.foreground(AttributedStyle.RED);
    };
  }
}
