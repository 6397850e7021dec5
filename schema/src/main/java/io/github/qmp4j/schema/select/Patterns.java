package io.github.qmp4j.schema.select;

import io.github.qmp4j.schema.model.Definition;
import io.github.qmp4j.schema.model.Feature;
import io.github.qmp4j.schema.source.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One list of names, patterns and exclusions, applied to the definitions of one kind. */
final class Patterns {

  private static final String EXCLUDE = "!";

  private final List<String> included = new ArrayList<>();
  private final List<String> excluded = new ArrayList<>();
  private final Unmatched.Kind kind;
  private final Selection selection;
  private final List<Unmatched> unmatched = new ArrayList<>();

  Patterns(List<String> patterns, Unmatched.Kind kind, Selection selection) {
    this.kind = kind;
    this.selection = selection;
    for (String pattern : patterns) {
      if (pattern.startsWith(EXCLUDE)) {
        excluded.add(pattern);
      } else {
        included.add(pattern);
      }
    }
    if (included.isEmpty() && !excluded.isEmpty()) {
      included.add("*");
    }
  }

  /** What is wanted, without duplicates. */
  <T extends Definition> Collection<T> choose(Collection<T> definitions) {
    for (String pattern : excluded) {
      if (matching(exclusion(pattern), definitions).isEmpty()) {
        unmatched.add(new Unmatched(pattern, kind, unknown(pattern, definitions)));
      }
    }
    // By name: to compare definitions is to compare all that they are made of.
    Map<String, T> chosen = new LinkedHashMap<>();
    for (String pattern : included) {
      List<T> found = matching(new Glob(pattern), definitions);
      List<T> wanted =
          found.stream().filter(d -> isWanted(d, new Glob(pattern))).toList();
      if (wanted.isEmpty()) {
        unmatched.add(new Unmatched(pattern, kind, reason(pattern, found, definitions)));
      }
      wanted.forEach(definition -> chosen.putIfAbsent(definition.name(), definition));
    }
    return chosen.values();
  }

  /** The patterns that came to nothing. */
  List<Unmatched> unmatched() {
    return unmatched;
  }

  private static Glob exclusion(String pattern) {
    return new Glob(pattern.substring(EXCLUDE.length()));
  }

  private static <T extends Definition> List<T> matching(Glob glob, Collection<T> definitions) {
    return definitions.stream().filter(d -> glob.matches(d.name())).toList();
  }

  private boolean isWanted(Definition definition, Glob glob) {
    return isStable(definition, glob)
        && excluder(definition).isEmpty()
        && selection.configuration().allows(definition.condition());
  }

  private boolean isStable(Definition definition, Glob glob) {
    return selection.unstable() || glob.isLiteral() || !definition.hasFeature(Feature.UNSTABLE);
  }

  private Optional<String> excluder(Definition definition) {
    return excluded.stream()
        .filter(p -> exclusion(p).matches(definition.name()))
        .findFirst();
  }

  private Unmatched.Reason reason(
      String pattern, List<? extends Definition> found, Collection<? extends Definition> all) {
    if (found.isEmpty()) {
      return unknown(pattern, all);
    }
    List<? extends Definition> stable =
        found.stream().filter(d -> isStable(d, new Glob(pattern))).toList();
    if (stable.isEmpty()) {
      return new Unmatched.Reason.OnlyUnstable(
          found.stream().map(Definition::name).toList());
    }
    return stable.stream()
        .map(this::excluder)
        .flatMap(Optional::stream)
        .findFirst()
        .<Unmatched.Reason>map(Unmatched.Reason.Excluded::new)
        .orElseGet(Unmatched.Reason.NotBuilt::new);
  }

  /** With what was probably meant; a pattern that ends in a star gets a pattern of that form. */
  private static Unmatched.Reason unknown(
      String pattern, Collection<? extends Definition> definitions) {
    String prefix = pattern.startsWith(EXCLUDE) ? EXCLUDE : "";
    String name = pattern.substring(prefix.length());
    Stream<String> names = definitions.stream().map(Definition::name);
    List<String> known = (name.endsWith("*") ? names.flatMap(Patterns::families) : names)
        .distinct()
        .toList();
    return new Unmatched.Reason.Unknown(name, Suggestion.among(known, name).map(s -> prefix + s));
  }

  /** {@code block-job-add} belongs to {@code block-*} and {@code block-job-*}. */
  private static Stream<String> families(String name) {
    return name.chars()
        .mapToObj(c -> (char) c)
        .filter(c -> c == '-' || c == '_')
        .distinct()
        .flatMap(separator -> Stream.iterate(
                name.indexOf(separator), i -> i >= 0, i -> name.indexOf(separator, i + 1))
            .map(i -> name.substring(0, i + 1) + "*"));
  }
}
