package io.github.qmp4j.schema.qapi;

import io.github.qmp4j.schema.decl.DocComment;
import io.github.qmp4j.schema.json.Token;
import io.github.qmp4j.schema.model.Doc;
import io.github.qmp4j.schema.qapi.DocBuilder.Kind;
import io.github.qmp4j.schema.source.Location;
import io.github.qmp4j.schema.source.Problems;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the best of documentation of any time; never complains.
 *
 * <p>A flush name or tag begins a part. A flush line after a blank one ends it, unless the part is a
 * section whose text is all flush, below the tag: such a section runs on to the next tag, as
 * examples of old did.
 */
final class TolerantDocReader implements DocReader {

  private static final Pattern SYMBOL = Pattern.compile("@([^\\s:]+)\\s*:?\\s*$");
  private static final Pattern NAME = Pattern.compile("@([^\\s:]+)\\s*:\\s*");

  private CommentBlock block;
  private DocBuilder doc;
  private boolean inFeatures;
  private boolean open;
  private boolean blank;

  @Override
  public List<DocComment> read(CommentBlock comment, Problems problems) {
    block = comment;
    doc = new DocBuilder(block.location(), block.start().offset());
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
    while (end > start && Character.isWhitespace(comment.charAt(end - 1))) {
      end--;
    }
    return comment.substring(start, end);
  }

  private static Optional<String> symbol(String line) {
    Matcher matcher = SYMBOL.matcher(line);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private void line(Token token, String line) {
    if (line.isEmpty()) {
      doc.line(line);
    } else if (Character.isWhitespace(line.charAt(0))) {
      if (doc.last().isBlank() && doc.last().head.isEmpty()) {
        open = false;
      }
      doc.line(line);
    } else if (line.equals("Features:")) {
      inFeatures = true;
      open = false;
    } else if (line.charAt(0) != '@' || !name(token, line)) {
      flush(token, line);
    }
  }

  private boolean name(Token token, String line) {
    Matcher name = NAME.matcher(line);
    if (!name.lookingAt()) {
      return false;
    }
    begin(token, inFeatures ? Kind.FEATURE : Kind.MEMBER, name.group(1), Doc.Tag.PLAIN);
    doc.last().head = line.substring(name.end());
    open = false;
    return true;
  }

  private void flush(Token token, String line) {
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
    Location location = block.source().location(token.offset());
    doc.add(new DocBuilder.Part(kind, name, tag, location, token.offset()));
  }

  /** The head, then the lines without what all of them are indented by. */
  private static String text(DocBuilder.Part part) {
    String text = part.text.toString().stripTrailing();
    boolean indented = text.startsWith(" ") || text.contains("\n ");
    return (part.head + "\n" + (indented ? Indentation.without(text) : text)).strip();
  }
}
