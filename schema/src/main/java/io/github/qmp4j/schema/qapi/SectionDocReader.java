package io.github.qmp4j.schema.qapi;

import io.github.qmp4j.schema.decl.DocComment;
import io.github.qmp4j.schema.dialect.Dialect;
import io.github.qmp4j.schema.dialect.Switch;
import io.github.qmp4j.schema.json.SyntaxException;
import io.github.qmp4j.schema.model.Doc;
import io.github.qmp4j.schema.qapi.DocBuilder.Kind;
import io.github.qmp4j.schema.source.ProblemCode;
import io.github.qmp4j.schema.source.Problems;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads documentation as QEMU does since 9.0: a flush line says what begins, and what belongs to it
 * is indented.
 */
final class SectionDocReader implements DocReader {

  private static final Pattern NAME = Pattern.compile("@([^:]*): *");
  private static final Pattern TAG =
      Pattern.compile("(Returns|Errors|Since|Notes?|Examples?|TODO)(?!::): *");
  private static final Set<Doc.Tag> ONCE =
      EnumSet.of(Doc.Tag.RETURNS, Doc.Tag.ERRORS, Doc.Tag.SINCE);
  private static final Set<Doc.Tag> OLD =
      EnumSet.of(Doc.Tag.NOTE, Doc.Tag.NOTES, Doc.Tag.EXAMPLE, Doc.Tag.EXAMPLES);

  private final Dialect dialect;
  private DocLines lines;
  private DocBuilder doc;
  private boolean membersEnded;

  SectionDocReader(Dialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public List<DocComment> read(CommentBlock block, Problems problems) {
    lines = new DocLines(block, dialect);
    doc = new DocBuilder(block);
    membersEnded = false;
    try {
      lines.next();
      if (lines.isEnd() || !lines.line().startsWith("@")) {
        freeForm();
      } else {
        doc.symbol(symbol());
        lines.next();
        definition();
      }
    } catch (SyntaxException e) {
      // The failure of the frame is reported by who goes on behind it.
      if (block.failure().filter(failure -> failure == e).isEmpty()) {
        problems.add(e.problem());
      }
    }
    return List.of(doc.build(SectionDocReader::text));
  }

  @Override
  public void finish(CommentBlock block, Problems problems) {
    for (DocBuilder.Part part : doc.parts()) {
      if (!part.isPlain() && text(part).isEmpty()) {
        problems.add(lines
            .lineError(
                ProblemCode.DOC_EMPTY,
                part.offset,
                "a text is missing after '" + part.label() + "'")
            .problem());
        return;
      }
    }
  }

  private String symbol() throws SyntaxException {
    String line = lines.line();
    if (!line.endsWith(":")) {
      throw lines.error(ProblemCode.DOC_FORM, "the line must end with ':'");
    }
    if (line.length() == 2) {
      throw lines.error(ProblemCode.DOC_FORM, "a name is missing after '@'");
    }
    return line.substring(1, line.length() - 1);
  }

  private void freeForm() throws SyntaxException {
    for (boolean first = true; !lines.isEnd(); first = false) {
      Matcher name = NAME.matcher(lines.line());
      if (name.lookingAt()) {
        throw lines.error(
            ProblemCode.DOC_MISPLACED,
            "'@" + name.group(1) + ":' cannot stand in a comment that is for no definition");
      }
      if (!first && lines.line().startsWith("=") && dialect.has(Switch.DOC_HEADINGS)) {
        throw lines.error(ProblemCode.DOC_ORDER, "a heading must come first in its comment");
      }
      doc.line(lines.line());
      lines.next();
    }
  }

  private void definition() throws SyntaxException {
    lines.skipBlank();
    while (!lines.isEnd()) {
      String line = lines.line();
      Matcher tag = TAG.matcher(line);
      if (line.equals("Features:")) {
        features();
      } else if (NAME.matcher(line).lookingAt()) {
        members();
      } else if (tag.lookingAt()) {
        section(DocTags.find(tag.group(1)).orElseThrow(), line.substring(tag.end()));
      } else if (line.startsWith("=") && dialect.has(Switch.DOC_HEADINGS)) {
        throw lines.error(ProblemCode.DOC_OLD_MARKUP, "a heading cannot stand in here");
      } else {
        paragraph();
      }
      lines.skipBlank();
    }
  }

  private void features() throws SyntaxException {
    if (doc.hasFeatures()) {
      throw lines.error(ProblemCode.DOC_DUPLICATE, "a second 'Features:' line");
    }
    lines.next();
    lines.skipBlank();
    if (!entries(Kind.FEATURE)) {
      throw lines.error(ProblemCode.DOC_ORDER, "expected a feature, as in '@name: text'");
    }
    membersEnded = true;
  }

  private void members() throws SyntaxException {
    if (membersEnded) {
      throw lines.error(ProblemCode.DOC_ORDER, "members must come before all other sections");
    }
    entries(Kind.MEMBER);
    membersEnded = true;
  }

  private boolean entries(Kind kind) throws SyntaxException {
    boolean any = false;
    while (!lines.isEnd()) {
      Matcher name = NAME.matcher(lines.line());
      if (!name.lookingAt()) {
        break;
      }
      entry(kind, name.group(1));
      text(lines.line().substring(name.end()));
      any = true;
    }
    return any;
  }

  private void entry(Kind kind, String name) throws SyntaxException {
    if (name.isEmpty()) {
      throw lines.lineError(ProblemCode.DOC_FORM, "a name is missing after '@'");
    }
    if (kind == Kind.MEMBER ? doc.hasMember(name) : doc.hasFeature(name)) {
      throw lines.lineError(ProblemCode.DOC_DUPLICATE, "'" + name + "' is documented twice");
    }
    doc.add(lines.part(kind, name, Doc.Tag.PLAIN));
  }

  private void section(Doc.Tag tag, String rest) throws SyntaxException {
    if (OLD.contains(tag)) {
      throw lines.error(
          ProblemCode.DOC_OLD_MARKUP,
          "write '.. note::' or '.. qmp-example::' instead of '" + DocTags.word(tag) + ":'");
    }
    if (ONCE.contains(tag) && doc.has(tag)) {
      throw lines.lineError(
          ProblemCode.DOC_DUPLICATE, "a second '" + DocTags.word(tag) + "' section");
    }
    doc.add(lines.part(Kind.SECTION, "", tag));
    text(rest);
    membersEnded = true;
  }

  private void paragraph() throws SyntaxException {
    if (doc.last().isPlain()) {
      doc.line("");
    } else {
      doc.add(lines.part(Kind.SECTION, "", Doc.Tag.PLAIN));
    }
    while (!lines.isEnd() && !lines.line().isEmpty()) {
      doc.line(lines.line());
      lines.next();
    }
  }

  /** The rest of a line and the indented lines below it. */
  private void text(String rest) throws SyntaxException {
    if (!rest.isEmpty()) {
      doc.line(rest);
    }
    lines.next();
    while (!lines.isEnd() && lines.line().isEmpty()) {
      doc.line("");
      lines.next();
    }
    int indent = lines.indent();
    if (lines.isEnd() || indent == 0) {
      return;
    }
    doc.line(lines.line());
    boolean ended = false;
    for (lines.next(); !lines.isEnd(); lines.next()) {
      if (NAME.matcher(lines.line()).lookingAt()) {
        return;
      }
      if (!lines.line().isEmpty() && lines.indent() < indent) {
        if (ended) {
          return;
        }
        throw lines.error(
            ProblemCode.DOC_INDENT, "expected at least " + indent + " spaces, as above");
      }
      doc.line(lines.line());
      ended = true;
    }
  }

  /** Without empty lines at both ends; the indentation stays. */
  private static String text(DocBuilder.Part part) {
    List<String> lines = part.lines;
    int start = 0;
    int end = lines.size();
    while (start < end && lines.get(start).isEmpty()) {
      start++;
    }
    while (end > start && lines.get(end - 1).isEmpty()) {
      end--;
    }
    return String.join("\n", lines.subList(start, end));
  }
}
