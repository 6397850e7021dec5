package io.github.qmp4j.samples.qmp.vocabulary;

import io.github.qmp4j.schema.source.Suggestion;
import java.util.List;
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
    String meant = Suggestion.among(names, wrong)
        .map(name -> "did you mean '" + name + "'? ")
        .orElse("");
    return meant + (names.isEmpty() ? "it takes nothing" : "valid: " + list(names));
  }

  private static String list(List<String> names) {
    return names.size() <= SHOWN
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, SHOWN)) + ", and " + (names.size() - SHOWN) + " more";
  }
}
