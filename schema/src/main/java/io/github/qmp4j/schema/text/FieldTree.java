package io.github.qmp4j.schema.text;

import io.github.qmp4j.schema.source.Limits;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.ProblemCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes members of a list's items. An item is a member of the nearest one above that is indented
 * less, if that is an object or array; otherwise it says more of it.
 */
final class FieldTree {

  /** With the dash gone: {@code "name": text}; the colon may be forgotten, the quotes, too. */
  private static final Pattern NAMED = Pattern.compile(
      "(?:\"([^\"\\s,]+)\"|'([^'\\s,]+)'|([A-Za-z_][\\w.-]*))(\\s*:|\\s+(?=[a-z(]))\\s*(.*)",
      Pattern.DOTALL);

  private static final Pattern VALUES =
      Pattern.compile("Possible values(?: are)?:(.*)", Pattern.DOTALL);

  /** Further arguments that the document does not list. */
  private static final Pattern OPEN = Pattern.compile("[a-z]+ (?:properties|options)\\.?");

  /** {@code "pc" and "npc": sparc (json-int)}: keys of which there is one or another. */
  private static final Pattern ALTERNATIVE =
      Pattern.compile("\\s*\"([^\"]+)\"(?: and \"([^\"]+)\")?:\\s*(.*)");

  private final Reports reports;
  private final List<Bullet> bullets;
  private int next;
  private int depth;
  private boolean open;

  FieldTree(List<Bullet> bullets, Reports reports) {
    this.bullets = bullets;
    this.reports = reports;
  }

  List<Field> read() {
    FieldSet fields = new FieldSet();
    while (next < bullets.size()) {
      Bullet bullet = bullets.get(next++);
      Optional<Field> field = field(bullet);
      if (field.isPresent()) {
        fields.add(field.get());
      } else if (OPEN.matcher(bullet.text()).matches() && bullet.more().isEmpty()) {
        open = true;
      } else {
        alternatives(bullet, fields);
      }
    }
    return fields.all;
  }

  /** Whether the list ends in members that are not listed. */
  boolean isOpen() {
    return open;
  }

  /** Fields of one object; one that may be left out is taken once. */
  private static final class FieldSet {
    private final List<Field> all = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    void add(Field field) {
      if (names.add(field.name()) || !field.typing().optional()) {
        all.add(field);
      }
    }
  }

  /** A named item with all that is indented deeper. */
  private Optional<Field> field(Bullet bullet) {
    Matcher named = NAMED.matcher(bullet.text());
    if (!named.matches() || isProse(named)) {
      return Optional.empty();
    }
    String name = named.group(1) != null
        ? named.group(1)
        : named.group(2) != null ? named.group(2) : named.group(3);
    String text = (named.group(5) + "\n" + Lines.join(bullet.more())).strip();
    Typing typing = Phrases.read(text);
    if (!named.group(4).contains(":")) {
      reports.warning(
          ProblemCode.TEXT_SPELLING, bullet.line().location(), "no ':' after \"" + name + '"');
    }
    for (String correction : typing.corrections()) {
      reports.warning(ProblemCode.TEXT_SPELLING, bullet.line().location(), correction);
    }
    return Optional.of(new Deeper(bullet)
        .read(new Field(name, bullet.line().location(), text, typing, List.of())));
  }

  /** A word without quotes names a member only with a colon. */
  private static boolean isProse(Matcher named) {
    return named.group(3) != null && !named.group(4).equals(":");
  }

  /** What is indented deeper than an item. */
  private final class Deeper {
    private final Bullet parent;

    Deeper(Bullet parent) {
      this.parent = parent;
    }

    Field read(Field field) {
      if (depth == Limits.NESTING) {
        tooDeep();
        return field;
      }
      depth++;
      Typing typing = field.typing();
      FieldSet members = new FieldSet();
      while (isNext()) {
        Bullet bullet = bullets.get(next++);
        Matcher values = VALUES.matcher(whole(bullet));
        if (values.matches()) {
          typing = typing.isString() ? typing.withValues(ValueLists.read(values.group(1))) : typing;
        } else {
          member(bullet, typing).ifPresent(members::add);
        }
      }
      depth--;
      return field.withTyping(typing).withMembers(members.all);
    }

    private boolean isNext() {
      return next < bullets.size() && bullets.get(next).indent() > parent.indent();
    }

    private void tooDeep() {
      if (isNext()) {
        reports.error(Problem.error(
            ProblemCode.TOO_LARGE,
            bullets.get(next).line().location(),
            "more than " + Limits.NESTING + " members within each other"));
      }
      while (isNext()) {
        next++;
      }
    }

    private Optional<Field> member(Bullet bullet, Typing typing) {
      Optional<Field> member = field(bullet);
      if (member.isEmpty()) {
        return member;
      }
      boolean typed = member.get().typing().kind() != Typing.Kind.UNKNOWN;
      if (typing.hasMembers() || typing.kind() == Typing.Kind.UNKNOWN && typed) {
        return member;
      } else if (typed) {
        reports.unclear(
            ProblemCode.TEXT_LAYOUT,
            bullet.line().location(),
            "'%s' is indented as a member of what is neither object nor array"
                .formatted(member.get().name()));
      }
      return Optional.empty();
    }
  }

  private void alternatives(Bullet bullet, FieldSet fields) {
    boolean found = false;
    for (Line line : bullet.more()) {
      Matcher keys = ALTERNATIVE.matcher(line.text());
      if (keys.matches() && Phrases.read(keys.group(3)).kind() != Typing.Kind.UNKNOWN) {
        found = true;
        Typing typing = Phrases.read(keys.group(3)).withOptional(true);
        for (int key = 1; key <= 2 && keys.group(key) != null; key++) {
          String text = keys.group(3);
          fields.add(new Field(keys.group(key), line.location(), text, typing, List.of()));
        }
      }
    }
    if (!found) {
      reports.unclear(Problem.error(
              ProblemCode.TEXT_LAYOUT,
              bullet.line().location(),
              "expected a member, - \"NAME\": TEXT (TYPE)")
          .withHint("an overlay can add what this says: PATH = add TYPE"));
    }
  }

  private static String whole(Bullet bullet) {
    return bullet.text() + "\n" + Lines.join(bullet.more());
  }
}
