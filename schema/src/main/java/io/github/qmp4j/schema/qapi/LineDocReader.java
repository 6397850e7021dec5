package io.github.qmp4j.schema.qapi;

import io.github.qmp4j.schema.decl.DocComment;
import io.github.qmp4j.schema.json.SyntaxException;
import io.github.qmp4j.schema.json.Token;
import io.github.qmp4j.schema.model.Doc;
import io.github.qmp4j.schema.source.ProblemCode;
import io.github.qmp4j.schema.source.Problems;
import io.github.qmp4j.schema.source.WhiteSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads documentation as QEMU 5.2 to 8.2 do: line by line, each judged by the kind of part that it
 * would continue. First comes the body, then members, features, and last the other sections, which
 * nothing but a tag ends.
 */
final class LineDocReader implements DocReader {

  private enum Stage {
    BODY,
    MEMBERS,
    FEATURES,
    SECTIONS
  }

  private CommentBlock block;
  private DocBuilder doc;
  private Stage stage;
  private int indent;
  private Token at;

  @Override
  public List<DocComment> read(CommentBlock comment, Problems problems) {
    block = comment;
    List<DocComment> found = new ArrayList<>();
    start();
    try {
      for (Token line : block.lines()) {
        at = line;
        if (line.text().startsWith("# =")) {
          if (!doc.symbol().isEmpty()) {
            throw error(ProblemCode.DOC_OLD_MARKUP, "a heading cannot stand in here");
          }
          if (!doc.last().lines.isEmpty()) {
            found.add(end());
            start();
          }
        }
        line(line.text().substring(1));
      }
      if (block.failure().isEmpty()) {
        at = block.end();
        checkText();
      }
    } catch (SyntaxException e) {
      problems.add(e.problem());
    }
    found.add(end());
    return found;
  }

  private void start() {
    doc = new DocBuilder(block);
    stage = Stage.BODY;
    indent = 0;
  }

  private DocComment end() {
    return doc.build(part -> WhiteSpace.strip(String.join("\n", part.lines)));
  }

  private void line(String text) throws SyntaxException {
    if (text.isEmpty()) {
      append(text);
      return;
    }
    if (text.charAt(0) != ' ') {
      throw error(ProblemCode.DOC_FORM, "a space is missing after '#'");
    }
    String line = text.substring(1);
    switch (stage) {
      case BODY:
        body(line);
        break;
      case MEMBERS:
      case FEATURES:
        member(line);
        break;
      default:
        section(line);
    }
  }

  private void body(String line) throws SyntaxException {
    if (doc.symbol().isEmpty()) {
      if (doc.last().lines.isEmpty() && line.startsWith("@")) {
        doc.symbol(symbol(line));
      } else {
        freeform(line);
      }
    } else if (isName(word(line))) {
      stage = Stage.MEMBERS;
      member(line);
    } else if (line.equals("Features:")) {
      stage = Stage.FEATURES;
    } else if (tag(line).isPresent()) {
      stage = Stage.SECTIONS;
      section(line);
    } else {
      freeform(line);
    }
  }

  private String symbol(String line) throws SyntaxException {
    if (!line.endsWith(":")) {
      throw error(ProblemCode.DOC_FORM, "the line must end with ':'");
    }
    if (line.length() == 2) {
      throw error(ProblemCode.DOC_FORM, "a name is missing after '@'");
    }
    return line.substring(1, line.length() - 1);
  }

  private void member(String line) throws SyntaxException {
    boolean flush = !line.isEmpty() && !WhiteSpace.is(line.charAt(0));
    if (isName(word(line))) {
      String name = word(line).substring(1, word(line).length() - 1);
      begin(stage == Stage.MEMBERS ? DocBuilder.Kind.MEMBER : DocBuilder.Kind.FEATURE, name);
      append(rest(line));
    } else if (tag(line).isPresent()) {
      stage = Stage.SECTIONS;
      section(line);
    } else if (flush && doc.last().endsBlank()) {
      if (stage == Stage.MEMBERS && line.equals("Features:")) {
        stage = Stage.FEATURES;
      } else {
        begin(Doc.Tag.PLAIN);
        stage = Stage.SECTIONS;
        section(line);
      }
    } else {
      freeform(line);
    }
  }

  private void section(String line) throws SyntaxException {
    if (isName(word(line))) {
      throw error(
          ProblemCode.DOC_ORDER, "'" + word(line) + "' must come before all other sections");
    }
    Optional<Doc.Tag> tag = tag(line);
    if (tag.isPresent()) {
      begin(tag.get());
      append(rest(line));
    } else {
      freeform(line);
    }
  }

  private void begin(DocBuilder.Kind kind, String name) throws SyntaxException {
    if (name.isEmpty()) {
      throw error(ProblemCode.DOC_FORM, "a name is missing after '@'");
    }
    if (kind == DocBuilder.Kind.MEMBER ? doc.hasMember(name) : doc.hasFeature(name)) {
      throw error(ProblemCode.DOC_DUPLICATE, "'" + name + "' is documented twice");
    }
    add(kind, name, Doc.Tag.PLAIN);
  }

  private void begin(Doc.Tag tag) throws SyntaxException {
    boolean once = tag == Doc.Tag.RETURNS || tag == Doc.Tag.SINCE;
    if (once && doc.has(tag)) {
      throw error(ProblemCode.DOC_DUPLICATE, "a second '" + DocTags.word(tag) + "' section");
    }
    add(DocBuilder.Kind.SECTION, "", tag);
  }

  private void add(DocBuilder.Kind kind, String name, Doc.Tag tag) throws SyntaxException {
    checkText();
    doc.add(new DocBuilder.Part(kind, name, tag, at.offset()));
    indent = 0;
  }

  /** All parts but the body must have a text when they end. */
  private void checkText() throws SyntaxException {
    DocBuilder.Part last = doc.last();
    if (last.kind != DocBuilder.Kind.BODY && last.isBlank()) {
      throw error(ProblemCode.DOC_EMPTY, "a text is missing after '" + last.label() + "'");
    }
  }

  /** What follows a tag or name, in its column, which becomes the least one for what follows. */
  private String rest(String line) {
    int start = WhiteSpace.end(line, word(line).length());
    indent = start == line.length() ? 0 : start;
    return indent == 0 ? "" : " ".repeat(start) + line.substring(start);
  }

  private void freeform(String line) throws SyntaxException {
    String word = line.startsWith("@") ? nonSpace(line) : "";
    if (word.lastIndexOf(':') > 1) {
      throw error(ProblemCode.DOC_MISPLACED, "'" + word + "' cannot stand in here");
    }
    append(line);
  }

  private void append(String line) throws SyntaxException {
    if (line.isEmpty()) {
      doc.line("");
      return;
    }
    if (WhiteSpace.end(line, 0) < indent) {
      throw error(ProblemCode.DOC_INDENT, "expected at least " + indent + " spaces, as above");
    }
    doc.line(WhiteSpace.stripTrailing(line.substring(indent)));
  }

  private static String word(String line) {
    int space = line.indexOf(' ');
    return space < 0 ? line : line.substring(0, space);
  }

  private static String nonSpace(String line) {
    int end = 0;
    while (end < line.length() && !WhiteSpace.is(line.charAt(end))) {
      end++;
    }
    return line.substring(0, end);
  }

  private static boolean isName(String word) {
    return word.startsWith("@") && word.endsWith(":");
  }

  /** Only the tags of that time, and only before a space or the end of the line. */
  private static Optional<Doc.Tag> tag(String line) {
    String word = word(line);
    return word.endsWith(":")
        ? DocTags.find(word.substring(0, word.length() - 1)).filter(t -> t != Doc.Tag.ERRORS)
        : Optional.empty();
  }

  private SyntaxException error(ProblemCode code, String message) {
    return new SyntaxException(code, block.source(), at.offset(), message);
  }
}
