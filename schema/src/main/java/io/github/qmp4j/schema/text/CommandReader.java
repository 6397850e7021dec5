package io.github.qmp4j.schema.text;

import io.github.qmp4j.schema.decl.Declaration.CommandDeclaration;
import io.github.qmp4j.schema.decl.Members;
import io.github.qmp4j.schema.decl.TypeUse;
import io.github.qmp4j.schema.model.CommandFlags;
import io.github.qmp4j.schema.source.Location;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Declares the command of one section. */
final class CommandReader {

  private final Context context;
  private final Reports reports;
  private final Section section;
  private final Body body;

  CommandReader(Context context, Reports reports, Section section) {
    this.context = context;
    this.reports = reports.in(section.heading().stripped());
    this.section = section;
    this.body = new BodyReader().read(section.body());
  }

  /** The messages of the section's examples. */
  List<Example> read() {
    List<Example> examples = new ExampleReader(reports).read(body.examples());
    new Titles(context.overlay(), reports).command(section, examples).ifPresent(this::declare);
    return examples;
  }

  private void declare(String name) {
    Optional<TableEntry> entry = Optional.ofNullable(context.table().get(name));
    Fields fields = new Fields(body, reports);
    List<Groups.Group> groups = groups();
    Optional<Typing> shape = shape(name, groups);
    Groups.Group main =
        shape.filter(this::isListed).isPresent() && !groups.isEmpty() ? groups.remove(0) : null;
    String result = TypeNames.result(name);
    TypeMaker types =
        context.types(reports, new TypeMaker.SectionTypes(result, new Groups(groups)));

    List<Field> documented = entry
        .map(e -> new TableCheck(e, context.overlay(), reports).check(fields.list(), location()))
        .orElse(fields.list());
    List<Field> all = context.overlaid().apply(name + ".arguments", documented);
    Members arguments = fields
        .named(context)
        .orElseGet(() -> new Members.Inline(types.members(all, TypeNames.camel(name))));
    Optional<TypeUse> returns =
        shape.map(s -> types.use(result(name, s, main), result, Optional.empty()));
    types.declareOthers();

    boolean open = open(name, fields.isOpen() || entry.map(TableEntry::open).orElse(false));
    CommandFlags flags = new CommandFlags(!open, true, false, false, false);
    context
        .sink()
        .add(new CommandDeclaration(
            context
                .sink()
                .header(
                    name,
                    location(),
                    entry.flatMap(TableEntry::condition),
                    Optional.of(Docs.of(name, section, body, all))),
            arguments,
            arguments instanceof Members.Named,
            returns,
            flags));
  }

  private Location location() {
    return section.heading().location();
  }

  private boolean isListed(Typing shape) {
    return shape.hasMembers() && shape.name().isEmpty();
  }

  /** The shape of the result; empty if there is none. */
  private Optional<Typing> shape(String name, List<Groups.Group> groups) {
    Optional<Typing> shape = Result.typing(body.prose());
    if (shape.isEmpty() && !groups.isEmpty()) {
      reports.unclear(Problem.error(
              ProblemCode.TEXT_UNTYPED,
              groups.get(0).list().line().location(),
              "the text does not say what is returned: one object or an array")
          .withHint("an overlay can say it: %s.returns = type [object]".formatted(name)));
      shape = Optional.of(Typing.of(Typing.Kind.UNKNOWN, null));
    }
    if (shape.isPresent()) {
      return shape.map(s -> context.overlaid().apply(name + ".returns", s));
    }
    Typing none = Typing.of(Typing.Kind.UNKNOWN, null);
    Typing said = context.overlaid().apply(name + ".returns", none);
    return said.equals(none) ? Optional.empty() : Optional.of(said);
  }

  private Field result(String name, Typing shape, Groups.Group main) {
    Location location = main == null ? location() : main.list().line().location();
    List<Field> fields = main == null ? List.of() : main.fields();
    List<Field> members = context.overlaid().apply(name + ".returns", fields);
    return new Field("the result", location, "", shape, members);
  }

  private List<Groups.Group> groups() {
    List<Groups.Group> groups = new ArrayList<>();
    for (FieldList list : body.lists()) {
      if (Result.isAbout(list)) {
        List<Field> fields = new FieldTree(list.bullets(), reports).read();
        groups.add(new Groups.Group(Result.noun(list), list, fields));
      } else {
        new Stray(reports).check(list);
      }
    }
    return groups;
  }

  private boolean open(String name, boolean documented) {
    boolean open = documented;
    Optional<Overlay.Entry> opens = context.overlay().find(name, Overlay.Verb.OPEN);
    if (opens.isPresent()) {
      context.overlay().used(opens.get(), !open);
      open = true;
    }
    Optional<Overlay.Entry> closes = context.overlay().find(name, Overlay.Verb.CLOSED);
    if (closes.isPresent()) {
      context.overlay().used(closes.get(), open);
      open = false;
    }
    return open;
  }
}
