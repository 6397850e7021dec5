package io.github.qmp4j.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImportDirectionsTest {

  private static final Path SOURCES = Path.of("src/main/java/io/github/qmp4j/schema");

  private static final Pattern IMPORT =
      Pattern.compile("import (?:static )?io\\.github\\.qmp4j\\.schema\\.(?:([a-z]+)\\.)?[A-Z].*");

  /** What each room may import; "" is the root package. */
  private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
      Map.entry("source", Set.of()),
      Map.entry("model", Set.of("source")),
      Map.entry("dialect", Set.of("source")),
      Map.entry("json", Set.of("source")),
      Map.entry("decl", Set.of("source", "model")),
      Map.entry("qapi", Set.of("source", "model", "dialect", "json", "decl")),
      Map.entry("text", Set.of("source", "model", "decl")),
      Map.entry("introspect", Set.of("source", "model", "json", "decl")),
      Map.entry("check", Set.of("source", "model", "dialect", "decl")),
      Map.entry("select", Set.of("source", "model")),
      Map.entry("dump", Set.of("model")),
      Map.entry("compare", Set.of("source", "model")),
      Map.entry("markup", Set.of()),
      Map.entry("docs", Set.of("model", "compare", "text", "markup")),
      Map.entry(
          "", Set.of("source", "model", "dialect", "decl", "qapi", "text", "introspect", "check")));

  @Test
  void everyRoomImportsOnlyWhatItMay() throws IOException {
    Map<String, Set<String>> found = imports();
    // The bundled definitions stand on top of the door.
    assertThat(found.remove("bundled")).containsOnly("", "source", "model");

    assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(ALLOWED.keySet());
    found.forEach((room, imports) ->
        assertThat(imports).as("imports of '%s'", room).isSubsetOf(ALLOWED.get(room)));
  }

  private static Map<String, Set<String>> imports() throws IOException {
    Map<String, Set<String>> imports = new TreeMap<>();
    for (Path file : files()) {
      String room = SOURCES.relativize(file.getParent()).toString();
      Set<String> of = imports.computeIfAbsent(room, r -> new TreeSet<>());
      for (String line : Files.readAllLines(file)) {
        Matcher matcher = IMPORT.matcher(line);
        if (matcher.matches()) {
          of.add(matcher.group(1) == null ? "" : matcher.group(1));
        }
      }
      of.remove(room);
    }
    return imports;
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(f -> f.toString().endsWith(".java")).toList();
    }
  }
}
