package io.github.qmp4j.schema.qapi;

import io.github.qmp4j.schema.decl.DocComment;
import io.github.qmp4j.schema.json.Token;
import io.github.qmp4j.schema.model.Doc;
import io.github.qmp4j.schema.qapi.DocBuilder.Kind;
import io.github.qmp4j.schema.source.Problems;
import java.util.List;
import java.util.Optional;

/**
 * Makes the best of documentation of any time; never complains.
 *
 * <p>A flush name or tag begins a part. A flush line after a blank one ends it, unless the part is a
 * section whose text is all flush, below the tag: such a section runs on to the next tag, as
 * examples of old did.
 */
final class TolerantDocReader implements DocReader {

  private DocBuilder doc;
  private boolean inFeatures;
  private boolean open;
  private boolean blank;

  @Override
  public List<DocComment> read(CommentBlock block, Problems problems) {
    doc = new DocBuilder(block);
    inFeatures = false;
    open = true;
    blank = false;
    for (Token token : block.lines()) {
      String line = strip(token.text());
      Optional<String> symbol = token == block.lines().get(0) ? symbol(line) : Optional.empty();
      if (symbol.isPresent()) {
        doc.symbol(symbol.get());
      } else if (doc.symbol().isEmpty()) {
        doc.line(line);
      } else {
        line(token, line);
      }
      blank = line.isEmpty();
    }
    return List.of(doc.build(TolerantDocReader::text));
  }

  /** Without the "#", one space after it, and space at the end. */
  private static String strip(String comment) {
    int start = comment.startsWith("# ") ? 2 : 1;
    int end = comment.length();
    while (end > start && isSpace(comment.charAt(end - 1))) {
      end--;
    }
    return comment.substring(start, end);
  }

  /** The name if there is nothing else in the line, be it with or without a colon. */
  private static Optional<String> symbol(String line) {
    int end = nameEnd(line);
    int rest = afterColon(line, end);
    boolean alone = (rest < 0 ? pastSpace(line, end) : rest) == line.length();
    return end > 1 && alone ? Optional.of(line.substring(1, end)) : Optional.empty();
  }

  /** Where the name behind the "@" ends; no more than 1 if there is none. */
  private static int nameEnd(String line) {
    int end = line.startsWith("@") ? 1 : 0;
    while (end > 0
        && end < line.length()
        && line.charAt(end) != ':'
        && !isSpace(line.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Where the text begins after the colon that follows the name; negative if none does. */
  private static int afterColon(String line, int nameEnd) {
    int colon = pastSpace(line, nameEnd);
    return colon < line.length() && line.charAt(colon) == ':' ? pastSpace(line, colon + 1) : -1;
  }

  private static int pastSpace(String line, int start) {
    int at = start;
    while (at < line.length() && isSpace(line.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  private void line(Token token, String line) {
    if (line.isEmpty()) {
      doc.line(line);
    } else if (isSpace(line.charAt(0))) {
      open = open && !(doc.last().head.isEmpty() && doc.last().isBlank());
      doc.line(line);
    } else if (line.charAt(0) != '@' || !name(token, line)) {
      flush(token, line);
    }
  }

  private boolean name(Token token, String line) {
    int end = nameEnd(line);
    int rest = afterColon(line, end);
    if (end <= 1 || rest < 0) {
      return false;
    }
    String name = line.substring(1, end);
    begin(token, inFeatures ? Kind.FEATURE : Kind.MEMBER, name, Doc.Tag.PLAIN);
    doc.last().head = line.substring(rest);
    open = false;
    return true;
  }

  private void flush(Token token, String line) {
    if (line.equals("Features:")) {
      inFeatures = true;
      open = false;
      return;
    }
    Optional<Doc.Tag> tag = DocTags.of(line);
    if (tag.isPresent()) {
      begin(token, Kind.SECTION, "", tag.get());
      doc.last().head = line.substring(line.indexOf(':') + 1).strip();
      open = doc.last().head.isEmpty();
      return;
    }
    if (blank && !open) {
      begin(token, Kind.SECTION, "", Doc.Tag.PLAIN);
      open = true;
    }
    doc.line(line);
  }

  private void begin(Token token, Kind kind, String name, Doc.Tag tag) {
    doc.append(new DocBuilder.Part(kind, name, tag, token.offset()));
  }

  /** The head, then the lines without what all of them are indented by. */
  private static String text(DocBuilder.Part part) {
    String lines = Indentation.without(part.lines);
    return (part.head.isEmpty() ? lines : part.head + "\n" + lines).strip();
  }
}
