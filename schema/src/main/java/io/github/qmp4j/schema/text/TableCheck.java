package io.github.qmp4j.schema.text;

import io.github.qmp4j.schema.source.Location;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.ProblemCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rule that table and text name the same arguments. The table is what the server checks by: it
 * wins, and what differs is a problem that an overlay can waive.
 */
final class TableCheck {

  private final TableEntry entry;
  private final Overlay overlay;
  private final Reports reports;
  private final String path;

  TableCheck(TableEntry entry, Overlay overlay, Reports reports) {
    this.entry = entry;
    this.overlay = overlay;
    this.reports = reports;
    this.path = entry.name() + ".arguments";
  }

  /** The arguments of the text as the table has them. */
  List<Field> check(List<Field> fields, Location section) {
    List<Field> result = new ArrayList<>();
    Map<String, TableEntry.Argument> arguments = new HashMap<>();
    entry.arguments().forEach(argument -> arguments.putIfAbsent(argument.name(), argument));
    Set<String> documented = new HashSet<>();
    for (Field field : fields) {
      documented.add(field.name());
      TableEntry.Argument argument = arguments.get(field.name());
      if (argument != null) {
        result.add(same(field, argument));
      } else if (entry.open()
          || overlay.find(path(field.name()), Overlay.Verb.IGNORE).isPresent()) {
        result.add(field);
      } else {
        differs(field.location(), "'%s' is not in the table".formatted(field.name()));
      }
    }
    for (TableEntry.Argument argument : entry.arguments()) {
      if (!documented.contains(argument.name()) && !waived(argument.name())) {
        differs(section, "'%s' of the table is not in the text".formatted(argument.name()));
        Typing typing = Typing.of(Typing.Kind.SCALAR, argument.type());
        Typing optional = typing.withOptional(argument.optional());
        result.add(new Field(argument.name(), entry.location(), "", optional, List.of()));
      }
    }
    return result;
  }

  private boolean waived(String argument) {
    return overlay.applies(path(argument), Overlay.Verb.IGNORE)
        || overlay.find(path(argument), Overlay.Verb.ADD).isPresent();
  }

  private Field same(Field field, TableEntry.Argument argument) {
    Typing typing = field.typing();
    String type = argument.type();
    boolean overlaid = waives(field, !agree(typing, type), Overlay.Verb.TYPE);
    if (typing.kind() == Typing.Kind.UNKNOWN && !overlaid && !type.equals("any")) {
      // What the text leaves open, the table says.
      typing = Typing.of(Typing.Kind.SCALAR, type).withOptional(typing.optional());
    } else if (!overlaid && !agree(typing, type)) {
      differs(field.location(), "'%s' is of type '%s' in the table".formatted(field.name(), type));
      typing = Typing.of(Typing.Kind.SCALAR, type).withOptional(typing.optional());
    }
    boolean differ = typing.optional() != argument.optional();
    boolean waived = waives(field, differ, Overlay.Verb.OPTIONAL)
        || waives(field, differ, Overlay.Verb.REQUIRED);
    if (differ && !waived) {
      String says = argument.optional() ? "optional" : "required";
      differs(field.location(), "'%s' is %s in the table".formatted(field.name(), says));
      typing = typing.withOptional(argument.optional());
    }
    return field.withTyping(typing);
  }

  /** Whether the overlay says it in any case; it is needed where table and text differ. */
  private boolean waives(Field field, boolean differ, Overlay.Verb verb) {
    Optional<Overlay.Entry> entry = overlay.find(path(field.name()), verb);
    entry.ifPresent(e -> overlay.used(e, differ));
    return entry.isPresent();
  }

  /** Numbers are one thing to the server where it reads fractions. */
  private static boolean agree(Typing typing, String type) {
    String said = typing.kind() == Typing.Kind.SCALAR ? typing.name().orElseThrow() : "";
    return type.equals("any")
        || said.equals(type)
        || typing.kind() == Typing.Kind.NAMED && type.equals("str")
        || type.equals("number") && said.equals("int");
  }

  private String path(String argument) {
    return path + "." + argument;
  }

  private void differs(Location location, String message) {
    reports.unclear(Problem.error(ProblemCode.TEXT_TABLE, location, message)
        .withRelated("the table's entry", entry.location())
        .withHint("the table is right about what a server takes; an overlay can waive this, "
            + "such as %s.MEMBER = ignore".formatted(path)));
  }
}
