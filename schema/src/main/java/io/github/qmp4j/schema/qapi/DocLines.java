package io.github.qmp4j.schema.qapi;

import io.github.qmp4j.schema.dialect.Dialect;
import io.github.qmp4j.schema.dialect.Switch;
import io.github.qmp4j.schema.json.SyntaxException;
import io.github.qmp4j.schema.json.Token;
import io.github.qmp4j.schema.model.Doc;
import io.github.qmp4j.schema.source.ProblemCode;
import io.github.qmp4j.schema.source.WhiteSpace;

/** The lines of a comment one after the other, without their "# ", checked as they come. */
final class DocLines {

  private final CommentBlock block;
  private final DocLayout layout;
  private final boolean checked;
  private int next;
  private Token token;
  private String line = "";

  DocLines(CommentBlock block, Dialect dialect) {
    this.block = block;
    this.layout = new DocLayout(block.source());
    this.checked = dialect.has(Switch.DOC_LAYOUT);
    this.token = block.start();
  }

  boolean isEnd() {
    return next > block.lines().size();
  }

  /** The current line; blank ones are empty. */
  String line() {
    return line;
  }

  int indent() {
    return WhiteSpace.end(line, 0);
  }

  void next() throws SyntaxException {
    if (next == block.lines().size()) {
      if (block.failure().isPresent()) {
        throw block.failure().get();
      }
      next++;
      token = block.end();
      line = "";
      return;
    }
    token = block.lines().get(next++);
    String text = token.text().substring(1);
    if (!text.isEmpty() && text.charAt(0) != ' ') {
      throw error(ProblemCode.DOC_FORM, "a space is missing after '#'");
    }
    line = text.isEmpty() ? "" : WhiteSpace.stripTrailing(text.substring(1));
    if (checked) {
      layout.check(token, line);
    }
  }

  void skipBlank() throws SyntaxException {
    while (!isEnd() && line.isEmpty()) {
      next();
    }
  }

  /** A part that begins with the current line. */
  DocBuilder.Part part(DocBuilder.Kind kind, String name, Doc.Tag tag) {
    return new DocBuilder.Part(kind, name, tag, token.offset());
  }

  SyntaxException error(ProblemCode code, String message) {
    return new SyntaxException(code, block.source(), token.offset(), message);
  }

  SyntaxException lineError(ProblemCode code, String message) {
    return lineError(code, token.offset(), message);
  }

  SyntaxException lineError(ProblemCode code, int offset, String message) {
    return SyntaxException.ofLine(code, block.source(), offset, message);
  }
}
