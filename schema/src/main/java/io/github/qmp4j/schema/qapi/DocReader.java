package io.github.qmp4j.schema.qapi;

import io.github.qmp4j.schema.decl.DocComment;
import io.github.qmp4j.schema.dialect.Dialect;
import io.github.qmp4j.schema.source.Problems;
import java.util.List;

/** Makes sense of a documentation comment, in the way of some time. */
interface DocReader {

  static DocReader of(Dialect dialect) {
    switch (dialect.docs()) {
      case LINES:
        return new LineDocReader();
      case SECTIONS:
        return new SectionDocReader(dialect);
      default:
        return new TolerantDocReader();
    }
  }

  /**
   * Reads the lines of a comment and reports what is wrong with them; at the first error it stops.
   *
   * @return what was made out; several comments where headings part one
   */
  List<DocComment> read(CommentBlock block, Problems problems);

  /** Reports what is wrong with the comment just read as a whole. Called for closed ones only. */
  default void finish(CommentBlock block, Problems problems) {}
}
