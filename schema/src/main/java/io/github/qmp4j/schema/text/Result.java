package io.github.qmp4j.schema.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a section says of its result: the paragraphs decide the shape together, each heading of a list
 * says which objects it describes.
 */
final class Result {

  private static final String SHAPE = "(json-object|json-array|list|array)";

  /** {@code Return a value (json-array of BlockInfo)}. */
  private static final Pattern TYPED =
      Pattern.compile("^Returns?\\b[^()]*+(?:\\(([^()]*+)\\))?", Pattern.MULTILINE);

  private static final Pattern NOTHING =
      Pattern.compile("^Returns?:? nothing\\b", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

  private static final Pattern RETURNS = Pattern.compile(
      "\\breturns? (?:an? |the )?" + SHAPE + "(?: of (?:json-)?(\\w+))?", Pattern.CASE_INSENSITIVE);

  private static final Pattern SCALAR = Pattern.compile(
      "\\breturns? (?:an? |the )?(json-(?:string|int|number|bool))\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern VALUE =
      Pattern.compile("\\breturned value is an? " + SHAPE, Pattern.CASE_INSENSITIVE);

  private static final Pattern LATER =
      Pattern.compile("\\b(json-object|json-array) will be returned");

  private static final Pattern ENTRY = Pattern.compile("\\bEach array entry\\b");

  /** A list whose heading speaks of what is returned. */
  private static final Pattern RELEVANT =
      Pattern.compile("json-|\\bcontains?\\b|\\breturns?\\b|\\bentry\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern NOUN = Pattern.compile(
      "\\b(?:the|an?) ([\\w/ -]{1,40}?) json-object,? contains?", Pattern.CASE_INSENSITIVE);

  private static final Pattern DESCRIBED =
      Pattern.compile("(?<=[\\w/]) are described by", Pattern.CASE_INSENSITIVE);

  private Result() {}

  /** Empty if nothing is said of a result. */
  static Optional<Typing> typing(String prose) {
    Optional<Typing> typed = typed(prose);
    if (typed.isPresent()) {
      return typed;
    }
    if (NOTHING.matcher(prose).find()) {
      return Optional.empty();
    }
    String text = prose.replaceAll("\\s+", " ");
    Matcher scalar = SCALAR.matcher(text);
    if (scalar.find()) {
      return Attributes.type(scalar.group(1));
    }
    Matcher returns = RETURNS.matcher(text);
    if (returns.find()) {
      return shape(returns.group(1), returns.group(2));
    }
    for (Pattern pattern : List.of(VALUE, LATER)) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find()) {
        return shape(matcher.group(1), null);
      }
    }
    return ENTRY.matcher(text).find() ? shape("array", null) : Optional.empty();
  }

  private static Optional<Typing> typed(String prose) {
    Matcher typed = TYPED.matcher(prose);
    while (typed.find()) {
      if (typed.group(1) != null) {
        return Attributes.read(typed.group(1)).typing();
      }
    }
    return Optional.empty();
  }

  private static Optional<Typing> shape(String word, String element) {
    boolean array = !word.equals("json-object");
    if (array && element != null) {
      Optional<Typing> typing = Attributes.type("json-array of " + element);
      if (typing.isPresent()) {
        return typing;
      }
    }
    return Optional.of(Typing.of(array ? Typing.Kind.ARRAY : Typing.Kind.OBJECT, null));
  }

  static boolean isAbout(FieldList list) {
    return RELEVANT.matcher(list.heading()).find();
  }

  /** What the objects are called that a list describes: the last noun of its heading. */
  static String noun(FieldList list) {
    String heading = list.heading().replaceAll("\\s+", " ");
    Matcher described = DESCRIBED.matcher(heading);
    if (described.find()) {
      return singular(lastWords(heading.substring(0, described.start())));
    }
    String noun = "";
    Matcher matcher = NOUN.matcher(heading);
    while (matcher.find()) {
      noun = matcher.group(1);
    }
    return noun;
  }

  /** From the last character on that is of no word. */
  private static String lastWords(String text) {
    int start = text.length();
    while (start > 0 && isOfWords(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start).strip();
  }

  private static boolean isOfWords(char c) {
    return c == ' ' || c == '/' || c == '_' || c < 0x80 && Character.isLetterOrDigit(c);
  }

  static String singular(String noun) {
    return noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
  }
}
