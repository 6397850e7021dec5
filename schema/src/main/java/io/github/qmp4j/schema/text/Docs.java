package io.github.qmp4j.schema.text;

import io.github.qmp4j.schema.decl.DocComment;
import io.github.qmp4j.schema.model.Doc;
import io.github.qmp4j.schema.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The text of a section as documentation. */
final class Docs {

  private Docs() {}

  static DocComment of(String name, Section section, Body body, List<Field> documented) {
    Location location = section.heading().location();
    List<DocComment.Section> sections = new ArrayList<>();
    for (String note : body.notes()) {
      String text = note.replaceFirst("^(?:Notes?|NOTE|Warning):?\\s*", "");
      sections.add(new DocComment.Section(Doc.Tag.NOTE, location, text));
    }
    String examples = Lines.join(body.examples());
    if (!examples.isEmpty()) {
      sections.add(new DocComment.Section(Doc.Tag.EXAMPLE, location, examples));
    }
    return new DocComment(
        location, name, body.prose(), TypeMaker.texts(documented), Map.of(), sections);
  }
}
