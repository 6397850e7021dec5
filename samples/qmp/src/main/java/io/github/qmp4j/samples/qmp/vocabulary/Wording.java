package io.github.qmp4j.samples.qmp.vocabulary;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Types in words for people. */
final class Wording {

  private static final int SHOWN = 40;

  private final Vocabulary vocabulary;

  Wording(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** What a value has to be, with all there is to choose from. */
  String expected(Type type) {
    return type instanceof Type.Choice choice ? "one of " + list(choice.values()) : kind(type);
  }

  String kind(Type type) {
    if (type instanceof Type.Simple simple) {
      return switch (simple.json()) {
        case "string" -> "a string";
        case "int" -> "an integer";
        case "number" -> "a number";
        case "boolean" -> "true or false";
        case "null" -> "null";
        default -> "any value";
      };
    }
    if (type instanceof Type.Choice choice) {
      return String.join(
              " | ", choice.values().subList(0, Math.min(6, choice.values().size())))
          + (choice.values().size() > 6 ? " | ..." : "");
    }
    if (type instanceof Type.ListOf list) {
      return "a list, each " + kind(vocabulary.type(list.element()));
    }
    if (type instanceof Type.OneOf oneOf) {
      return oneOf.types().stream()
          .map(name -> kind(vocabulary.type(name)))
          .collect(Collectors.joining(", or "));
    }
    return "an object";
  }

  /** Names to choose from, with the one that was probably meant. */
  String choose(String wrong, List<Type.Member> members) {
    List<String> names = members.stream().map(Type.Member::name).toList();
    String meant =
        nearest(wrong, names).map(name -> "did you mean '" + name + "'? ").orElse("");
    return meant + (names.isEmpty() ? "it takes nothing" : "valid: " + list(names));
  }

  private static String list(List<String> names) {
    return names.size() <= SHOWN
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, SHOWN)) + ", and " + (names.size() - SHOWN) + " more";
  }

  static Optional<String> nearest(String wrong, Collection<String> names) {
    int limit = Math.max(1, wrong.length() / 3);
    return names.stream()
        .filter(name -> distance(wrong, name) <= limit)
        .min((a, b) -> Integer.compare(distance(wrong, a), distance(wrong, b)));
  }

  /** How many characters must be put in, taken out or replaced. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
