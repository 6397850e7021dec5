package io.github.qmp4j.schema.text;

import io.github.qmp4j.schema.decl.Members;
import io.github.qmp4j.schema.decl.TypeUse;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands under {@code Arguments:} or {@code Data:}. */
final class Fields {

  /** {@code Arguments: (BlockdevOptions)}. */
  private static final Pattern NAMED = Pattern.compile("\\(((?=\\w*[a-z])[A-Z]\\w*)\\)");

  private final Optional<FieldList> source;
  private final List<Field> fields;
  private final boolean open;

  Fields(Body body, Reports reports) {
    this.source = body.fields();
    FieldTree tree = new FieldTree(source.map(FieldList::bullets).orElse(List.of()), reports);
    this.fields = tree.read();
    boolean unlisted = false;
    if (source.isPresent()) {
      unlisted = check(source.get(), reports);
    }
    this.open = tree.isOpen() || unlisted;
  }

  List<Field> list() {
    return fields;
  }

  /** Whether there may be more than is listed. */
  boolean isOpen() {
    return open;
  }

  /** Whether members are promised that do not follow. */
  private static boolean check(FieldList list, Reports reports) {
    boolean empty = list.bullets().isEmpty();
    boolean named = NAMED.matcher(list.heading()).matches();
    if (list.saysNone() && !empty) {
      reports.unclear(
          ProblemCode.TEXT_LAYOUT,
          list.bullets().get(0).line().location(),
          "a member, although line %d says that there is none"
              .formatted(list.line().number()));
    } else if (!list.saysNone() && empty && !named) {
      reports.unclear(Problem.error(
              ProblemCode.TEXT_LAYOUT, list.line().location(), "no list of members follows")
          .withHint("say 'None.' if there is none"));
      return true;
    }
    return false;
  }

  /** The one type that has all members. */
  Optional<Members> named(Context context) {
    if (source.isEmpty()) {
      return Optional.empty();
    }
    Matcher named = NAMED.matcher(source.get().heading());
    if (!named.matches() || !context.named().contains(named.group(1))) {
      return Optional.empty();
    }
    TypeUse use = new TypeUse(named.group(1), false, source.get().line().location());
    return Optional.of(new Members.Named(use));
  }
}
