package io.github.qmp4j.schema.qapi;

import io.github.qmp4j.schema.decl.DocComment;
import io.github.qmp4j.schema.model.Doc;
import io.github.qmp4j.schema.source.Location;
import io.github.qmp4j.schema.source.SourceText;
import io.github.qmp4j.schema.source.WhiteSpace;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A documentation comment in the making: parts in textual order, the last one still growing. */
final class DocBuilder {

  /** What a part is about. */
  enum Kind {
    BODY,
    MEMBER,
    FEATURE,
    SECTION
  }

  /** A part; {@code name} is the member's or feature's. */
  static final class Part {
    final Kind kind;
    final String name;
    final Doc.Tag tag;
    final int offset;
    final List<String> lines = new ArrayList<>();
    /** What stands on the line of the tag, where that is kept apart. */
    String head = "";

    Part(Kind kind, String name, Doc.Tag tag, int offset) {
      this.kind = kind;
      this.name = name;
      this.tag = tag;
      this.offset = offset;
    }

    boolean isPlain() {
      return kind == Kind.BODY || kind == Kind.SECTION && tag == Doc.Tag.PLAIN;
    }

    /** What it is called in messages: the member's name, or the tag as it is written. */
    String label() {
      return (name.isEmpty() ? DocTags.word(tag) : "@" + name) + ":";
    }

    boolean isBlank() {
      for (String line : lines) {
        if (!WhiteSpace.isBlank(line)) {
          return false;
        }
      }
      return true;
    }

    /** Whether the last line is blank, and not the only one. */
    boolean endsBlank() {
      return lines.size() > 1 && lines.get(lines.size() - 1).isEmpty();
    }
  }

  private final SourceText source;
  private String symbol = "";
  private final List<Part> parts = new ArrayList<>();
  private final Set<String> members = new HashSet<>();
  private final Set<String> features = new HashSet<>();
  private final Set<Doc.Tag> tags = EnumSet.noneOf(Doc.Tag.class);

  DocBuilder(CommentBlock block) {
    source = block.source();
    parts.add(new Part(Kind.BODY, "", Doc.Tag.PLAIN, block.start().offset()));
  }

  String symbol() {
    return symbol;
  }

  void symbol(String name) {
    symbol = name;
  }

  Part last() {
    return parts.get(parts.size() - 1);
  }

  List<Part> parts() {
    return parts;
  }

  /** Adds a part, in a comment whose parts nobody asks for. */
  void append(Part part) {
    parts.add(part);
  }

  void add(Part part) {
    append(part);
    switch (part.kind) {
      case MEMBER:
        members.add(part.name);
        break;
      case FEATURE:
        features.add(part.name);
        break;
      default:
        tags.add(part.tag);
    }
  }

  void line(String line) {
    last().lines.add(line);
  }

  boolean hasMember(String name) {
    return members.contains(name);
  }

  boolean hasFeature(String name) {
    return features.contains(name);
  }

  boolean hasFeatures() {
    return !features.isEmpty();
  }

  boolean has(Doc.Tag tag) {
    return tags.contains(tag);
  }

  /** The comment, each part with what {@code text} makes of it. */
  DocComment build(Function<Part, String> text) {
    Map<String, DocComment.Entry> members = new LinkedHashMap<>();
    Map<String, DocComment.Entry> features = new LinkedHashMap<>();
    List<DocComment.Section> sections = new ArrayList<>();
    String body = "";
    for (Part part : parts) {
      Location location = source.location(part.offset);
      String trimmed = text.apply(part);
      switch (part.kind) {
        case BODY:
          body = trimmed;
          break;
        case MEMBER:
          members.putIfAbsent(part.name, new DocComment.Entry(location, trimmed));
          break;
        case FEATURE:
          features.putIfAbsent(part.name, new DocComment.Entry(location, trimmed));
          break;
        default:
          sections.add(new DocComment.Section(part.tag, location, trimmed));
      }
    }
    Location start = source.location(parts.get(0).offset);
    return new DocComment(start, symbol, body, members, features, sections);
  }
}
