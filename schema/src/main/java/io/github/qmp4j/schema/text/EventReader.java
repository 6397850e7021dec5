package io.github.qmp4j.schema.text;

import io.github.qmp4j.schema.decl.Declaration.EventDeclaration;
import io.github.qmp4j.schema.decl.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Declares the event, or the events, of one section. */
final class EventReader {

  private final Context context;
  private final Reports reports;
  private final Section section;

  EventReader(Context context, Reports reports, Section section) {
    this.context = context;
    this.reports = reports.in(section.heading().stripped());
    this.section = section;
  }

  /** The messages of the section's examples. */
  List<Example> read() {
    Body body = new BodyReader().read(section.body());
    Fields fields = new Fields(body, reports);
    List<Groups.Group> groups = new ArrayList<>();
    for (FieldList list : body.lists()) {
      if (Result.isAbout(list)) {
        groups.add(new Groups.Group(
            Result.noun(list), list, new FieldTree(list.bullets(), reports).read()));
      } else {
        new Stray(reports).check(list);
      }
    }
    for (String name : new Titles(context.overlay(), reports).events(section)) {
      declare(name, body, fields, new Groups(groups));
    }
    return new ExampleReader(reports).read(body.examples());
  }

  private void declare(String name, Body body, Fields fields, Groups groups) {
    String prefix = TypeNames.camel(name);
    TypeMaker types = context.types(reports, new TypeMaker.SectionTypes(prefix, groups));
    List<Field> all = context.overlaid().apply(name + ".data", fields.list());
    Members data =
        fields.named(context).orElseGet(() -> new Members.Inline(types.members(all, prefix)));
    types.declareOthers();
    context
        .sink()
        .add(new EventDeclaration(
            context
                .sink()
                .header(
                    name,
                    section.heading().location(),
                    Optional.empty(),
                    Optional.of(Docs.of(name, section, body, all))),
            data,
            data instanceof Members.Named));
  }
}
