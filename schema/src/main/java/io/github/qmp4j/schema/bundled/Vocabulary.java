package io.github.qmp4j.schema.bundled;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of a bundled definition's commands and events, without reading all of it. */
record Vocabulary(Set<String> names) {

  /** As {@link DefinitionWriter} begins them. */
  private static final Pattern NAME = Pattern.compile("\\{ '(?:command|event)': '([^']+)'.*");

  static Vocabulary of(Bundled bundled) {
    Set<String> names = new HashSet<>();
    for (String file : List.of(Importer.COMMANDS, Importer.EVENTS)) {
      String path = bundled.files().resolve(bundled.root(), file);
      try (BufferedReader lines = new BufferedReader(
          new InputStreamReader(bundled.files().open(path), StandardCharsets.UTF_8))) {
        lines
            .lines()
            .map(NAME::matcher)
            .filter(Matcher::matches)
            .forEach(matcher -> names.add(matcher.group(1)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new Vocabulary(names);
  }

  /** How much it has in common with other names: 0 nothing, 1 everything. */
  double likeness(Set<String> others) {
    long shared = others.stream().filter(names::contains).count();
    return shared == 0 ? 0 : (double) shared / (names.size() + others.size() - shared);
  }
}
