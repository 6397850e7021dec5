package io.github.qmp4j.schema.qapi;

import io.github.qmp4j.schema.decl.DocComment;
import io.github.qmp4j.schema.dialect.Dialect;
import io.github.qmp4j.schema.dialect.Switch;
import io.github.qmp4j.schema.model.Doc;
import io.github.qmp4j.schema.model.Module;
import io.github.qmp4j.schema.source.Location;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.ProblemCode;
import io.github.qmp4j.schema.source.Reporter;
import java.util.Optional;

/** The rule that only what can return something documents what it returns. */
record DocSections(Dialect dialect, DocComment doc, Reporter report) {

  void check(Module.Kind kind, boolean returns) {
    Optional<DocComment.Section> result = find(Doc.Tag.RETURNS);
    if (kind != Module.Kind.COMMAND) {
      result.ifPresent(s -> misused(s, "only commands return something"));
      find(Doc.Tag.ERRORS).ifPresent(s -> misused(s, "only commands have errors"));
    } else if (!returns && dialect.has(Switch.RETURNS_NEED_RESULT)) {
      result.ifPresent(s -> misused(s, "the command returns nothing"));
    }
  }

  private Optional<DocComment.Section> find(Doc.Tag tag) {
    return doc.sections().stream().filter(s -> s.tag() == tag).findFirst();
  }

  private void misused(DocComment.Section section, String message) {
    Location anchor = dialect.has(Switch.DOC_SECTION_LINES) ? section.location() : doc.location();
    report.reportAnchored(Problem.error(ProblemCode.DOC_RETURNS, section.location(), message)
        .withAnchor(anchor.lineOnly()));
  }
}
