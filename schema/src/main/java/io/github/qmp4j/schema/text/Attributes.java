package io.github.qmp4j.schema.text;

import io.github.qmp4j.schema.model.BuiltinType;
import io.github.qmp4j.schema.model.JsonType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a type's parenthesis: {@code json-string, optional, "read" or "write"}.
 *
 * @param typing empty if they say no type, so that the parenthesis is prose
 */
record Attributes(Optional<Typing> typing, boolean optional, boolean fixed) {

  private static final Map<String, String> SCALARS = Map.of(
      "string", "str",
      "int", "int",
      "number", "number",
      "bool", "bool",
      "value", "any",
      "null", "null");

  /** Slips that have been seen, and what was meant. */
  private static final Map<String, String> SLIPS =
      Map.of("str", "string", "dict", "object", "boolean", "bool", "integer", "int");

  private static final Pattern TYPE =
      Pattern.compile("(json-|josn-|json_|)(\\w+)(?: of (json-)?([\\w-]+?))?");
  private static final Pattern NAMED = Pattern.compile("(?=\\w*[a-z])([A-Z]\\w*)(?: type\\b.*)?");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern ITEM = Pattern.compile("(?:\"[^\"]*\"|[^,;\"])++");

  static Attributes read(String text) {
    Optional<Typing> typing = Optional.empty();
    boolean optional = false;
    boolean fixed = false;
    List<String> values = new ArrayList<>();
    Matcher item = ITEM.matcher(text.replaceAll("\\s+", " "));
    while (item.find()) {
      String word = item.group().strip();
      Optional<Typing> type = type(word);
      if (word.startsWith("default")) {
        continue;
      } else if (word.equals("optional")) {
        optional = true;
      } else if (word.equals("fixed")) {
        fixed = true;
      } else if (type.isPresent()) {
        typing = Optional.of(typing.map(first -> refined(first, word)).orElse(type.get()));
      } else {
        values.addAll(quoted(word));
      }
    }
    boolean isOptional = optional;
    Optional<Typing> result = typing.map(t -> t.withOptional(isOptional));
    return new Attributes(
        result.map(t -> t.isString() ? t.withValues(values) : t), optional, fixed);
  }

  /** {@code json-int, uint64}: the second word says how large; what else follows says nothing. */
  private static Typing refined(Typing first, String word) {
    boolean integer = first.name().equals(Optional.of("int"));
    boolean sized = BuiltinType.find(word).filter(t -> t.json() == JsonType.INT).isPresent();
    return integer && sized ? Typing.of(Typing.Kind.SCALAR, word) : first;
  }

  /** What one word says of the type. */
  static Optional<Typing> type(String word) {
    Matcher type = TYPE.matcher(word);
    if (type.matches()) {
      String meant = SLIPS.getOrDefault(type.group(2), type.group(2));
      Optional<Typing> typing = typing(meant, type.group(4));
      boolean sized = type.group(1).isEmpty()
          && BuiltinType.find(word)
              .map(BuiltinType::json)
              .filter(json -> json == JsonType.INT)
              .isPresent()
          && !word.equals("int");
      if (sized) {
        return Optional.of(Typing.of(Typing.Kind.SCALAR, word));
      } else if (typing.isPresent()) {
        boolean exact = type.group(1).equals("json-") && meant.equals(type.group(2));
        return exact
            ? typing
            : typing.map(t -> t.withCorrection("'" + word + "' is read as 'json-" + meant + "'"));
      }
    }
    Matcher named = NAMED.matcher(word);
    return named.matches()
        ? Optional.of(Typing.of(Typing.Kind.NAMED, named.group(1)))
        : Optional.empty();
  }

  private static Optional<Typing> typing(String json, String element) {
    if (SCALARS.containsKey(json)) {
      return Optional.of(Typing.of(Typing.Kind.SCALAR, SCALARS.get(json)));
    } else if (json.equals("object")) {
      return Optional.of(Typing.of(Typing.Kind.OBJECT, null));
    } else if (json.equals("array")) {
      return Optional.of(Typing.of(Typing.Kind.ARRAY, element == null ? null : element(element)));
    }
    return Optional.empty();
  }

  /** Of {@code json-ints}, {@code strings}, {@code BlockInfo}; null for what says nothing. */
  private static String element(String word) {
    String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    if (SCALARS.containsKey(word) || SCALARS.containsKey(singular)) {
      return SCALARS.getOrDefault(word, SCALARS.get(singular));
    }
    return BuiltinType.find(word).isPresent() || NAMED.matcher(word).matches() ? word : null;
  }

  private static List<String> quoted(String word) {
    List<String> values = new ArrayList<>();
    Matcher quoted = QUOTED.matcher(word);
    while (quoted.find()) {
      values.add(quoted.group(1));
    }
    return values;
  }
}
