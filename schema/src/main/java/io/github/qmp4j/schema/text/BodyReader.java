package io.github.qmp4j.schema.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the body of a section apart, line by line. What the parts mean is not its business. */
final class BodyReader {

  static final Pattern FIELDS = Pattern.compile("(?:Arguments|Data):\\s*(.*?)\\s*");
  private static final Pattern EXAMPLE = Pattern.compile("Examples?\\b.*");
  private static final Pattern ARROW = Pattern.compile("\\s*(?:->|<-).*");
  private static final Pattern NOTE = Pattern.compile("(?:Notes?|NOTE|Warning)\\b.*");
  private static final Pattern BULLET = Pattern.compile("\\s*-\\s+(\\S.*)");
  /** {@code keys array:}, an argument that is introduced without a dash. */
  private static final Pattern BARE_ARRAY = Pattern.compile("\\s*\"?([\\w-]+)\"? array:\\s*");
  /** What ends notes: a paragraph about the result. */
  private static final Pattern RESULT = Pattern.compile("(?:Returns?|Each|The)\\b.*json-.*");

  private enum At {
    PROSE,
    LIST,
    EXAMPLE,
    NOTE
  }

  private final List<String> prose = new ArrayList<>();
  private final List<Line> paragraph = new ArrayList<>();
  /** The paragraphs since the last list or example. */
  private final List<String> heading = new ArrayList<>();

  private final List<FieldList> lists = new ArrayList<>();
  private final List<Line> examples = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<Line> note = new ArrayList<>();

  private FieldList fields;
  private FieldList list;
  private At at = At.PROSE;
  private boolean afterBlank = true;

  Body read(List<Line> lines) {
    for (Line line : lines) {
      read(line);
      afterBlank = line.isBlank();
    }
    endParagraph();
    endNote();
    return new Body(
        String.join("\n\n", prose), Optional.ofNullable(fields), lists, examples, notes);
  }

  private void read(Line line) {
    String text = line.text();
    Matcher named = FIELDS.matcher(text);
    if (named.matches()) {
      go(At.LIST);
      heading.clear();
      list = new FieldList(line, named.group(1));
      fields = fields == null ? list : fields;
    } else if (ARROW.matcher(text).matches() || text.startsWith("{")) {
      go(At.EXAMPLE);
      examples.add(line);
    } else if (EXAMPLE.matcher(text).matches()) {
      go(At.EXAMPLE);
    } else if (NOTE.matcher(text).matches()) {
      go(At.NOTE);
      endNote();
      note.add(line);
    } else if (at == At.EXAMPLE) {
      example(line);
    } else if (at == At.NOTE && !(afterBlank && RESULT.matcher(text).matches())) {
      note.add(line);
    } else {
      text(line);
    }
  }

  private void example(Line line) {
    Matcher bullet = BULLET.matcher(line.text());
    if (afterBlank && bullet.matches()) {
      text(line);
    } else {
      examples.add(line);
    }
  }

  private void text(Line line) {
    Matcher bullet = BULLET.matcher(line.text());
    Matcher array = BARE_ARRAY.matcher(line.text());
    if (bullet.matches()) {
      bullet(new Bullet(line, bullet.group(1)));
    } else if (at == At.LIST && array.matches()) {
      bullet(new Bullet(line, '"' + array.group(1) + "\": json-array"));
    } else if (line.isBlank()) {
      endParagraph();
    } else if (continuesBullet(line)) {
      list.bullets().get(list.bullets().size() - 1).more().add(line);
    } else {
      go(At.PROSE);
      paragraph.add(line);
    }
  }

  /** Blank lines stand inside a bullet only where what follows is indented. */
  private boolean continuesBullet(Line line) {
    return at == At.LIST && !list.bullets().isEmpty() && (!afterBlank || line.indent() > 0);
  }

  private void bullet(Bullet bullet) {
    if (at != At.LIST) {
      go(At.LIST);
      list = new FieldList(bullet.line(), String.join("\n\n", heading));
      lists.add(list);
      heading.clear();
    }
    list.bullets().add(bullet);
  }

  private void go(At next) {
    if (next != At.PROSE) {
      endParagraph();
    }
    if (at == At.NOTE && next != At.NOTE) {
      endNote();
    }
    at = next;
  }

  private void endParagraph() {
    if (!paragraph.isEmpty()) {
      String text = Lines.join(paragraph);
      prose.add(text);
      heading.add(text);
      paragraph.clear();
    }
  }

  private void endNote() {
    if (!note.isEmpty()) {
      notes.add(Lines.join(note));
      note.clear();
    }
  }
}
