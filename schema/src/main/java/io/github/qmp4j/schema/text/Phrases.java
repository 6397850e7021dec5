package io.github.qmp4j.schema.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The phrases by which a member's text says its type. What it does not know says nothing. */
final class Phrases {

  private static final Pattern PARENTHESIS = Pattern.compile("\\(([^()]*)\\)");

  private static final Pattern OPTIONAL = Pattern.compile(
      "\\(optional\\)|\\bit'?s optional\\b|^\\W*(?:an )?optional\\b|\\ban? optional\\b"
          + "|\\bonly present (?:if|when)\\b|\\bnot present means\\b",
      Pattern.CASE_INSENSITIVE);

  /** A type behind all else, without a parenthesis or with half of one. */
  private static final Pattern TRAILING =
      Pattern.compile("(?:^|.*[\\s(:])((?:json-|josn-|json_)\\w+)(\\)?)\\.?");

  private static final Pattern STRUCTURE =
      Pattern.compile("\\b(json-array|json-object|(?:array|list) of json-objects?)\\b"
          + "(?: of (?:json-)?(strings?|ints?|integers?|numbers?|bools?)\\b)?");

  private static final Pattern RECURSIVE =
      Pattern.compile("\\brecursively\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern LEAD_IN = Pattern.compile("\\bone of\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern CONSTANT = Pattern.compile("^\\s*\"([^\"]*)\"");

  private static final Pattern FOREIGN = Pattern.compile("((?=\\w*[a-z])[A-Z]\\w+) type\\b.*");

  private Phrases() {}

  /** @param text with its line ends: some lists of values go by lines */
  static Typing read(String text) {
    Typing typing = parenthesized(text)
        .or(() -> trailing(text))
        .or(() -> structure(text))
        .or(() -> foreign(text))
        .orElse(Typing.of(Typing.Kind.UNKNOWN, null));
    if (typing.kind() == Typing.Kind.OBJECT && RECURSIVE.matcher(text).find()) {
      typing = Typing.of(Typing.Kind.RECURSIVE, null).withOptional(typing.optional());
    }
    boolean optional = OPTIONAL.matcher(text.replaceAll("\\s+", " ")).find();
    return typing.withOptional(optional || typing.optional());
  }

  /** The last parenthesis that says a type. */
  private static Optional<Typing> parenthesized(String text) {
    Matcher parenthesis = PARENTHESIS.matcher(text);
    Optional<Attributes> found = Optional.empty();
    int start = 0;
    int end = 0;
    while (parenthesis.find()) {
      Attributes attributes = Attributes.read(parenthesis.group(1));
      if (attributes.typing().isPresent()) {
        found = Optional.of(attributes);
        start = parenthesis.start();
        end = parenthesis.end();
      }
    }
    String before = text.substring(0, start);
    String behind = text.substring(end);
    return found.map(attributes -> complete(attributes, before, behind));
  }

  private static Typing complete(Attributes attributes, String before, String behind) {
    Typing typing = attributes.typing().orElseThrow();
    Matcher constant = CONSTANT.matcher(before);
    if (attributes.fixed() && constant.find()) {
      return typing.withConstant(constant.group(1));
    }
    boolean listed = typing.values().isEmpty() && typing.isString();
    if (listed && LEAD_IN.matcher(lastWords(before)).find()) {
      return typing.withValues(ValueLists.read(behind));
    }
    return typing;
  }

  private static String lastWords(String text) {
    return text.substring(Math.max(text.lastIndexOf('('), text.lastIndexOf('"')) + 1);
  }

  private static Optional<Typing> trailing(String text) {
    Matcher trailing = TRAILING.matcher(text.replaceAll("\\s+", " ").strip());
    if (!trailing.matches()) {
      return Optional.empty();
    }
    Optional<Typing> typing =
        Attributes.type(trailing.group(1)).filter(t -> t.kind() == Typing.Kind.SCALAR);
    return trailing.group(2).isEmpty()
        ? typing
        : typing.map(t -> t.withCorrection("')' without '('"));
  }

  private static Optional<Typing> structure(String text) {
    Matcher structure = STRUCTURE.matcher(text.replaceAll("\\s+", " "));
    if (!structure.find()) {
      return Optional.empty();
    }
    String word = structure.group(1).equals("json-object") ? "json-object" : "json-array";
    return Attributes.type(structure.group(2) == null ? word : word + " of " + structure.group(2));
  }

  private static Optional<Typing> foreign(String text) {
    Matcher foreign = FOREIGN.matcher(text.strip());
    return foreign.lookingAt()
        ? Optional.of(Typing.of(Typing.Kind.NAMED, foreign.group(1)))
        : Optional.empty();
  }
}
