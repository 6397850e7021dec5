package io.github.qmp4j;

import static java.util.Map.entry;
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

  /** Of this module and of those beneath it. */
  private static final List<Path> SOURCES = Stream.of(
          "src/main/java", "operations/src/main/java", "jackson/src/main/java")
      .map(sources -> Path.of(sources, "io/github/qmp4j"))
      .toList();

  private static final Pattern IMPORT =
      Pattern.compile("import (?:static )?io\\.github\\.qmp4j\\.(?:([a-z]+)\\.)?[A-Z].*");

  /** What each room may import; "" is the root package. */
  private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
      entry("codec", Set.of()),
      entry("wire", Set.of("codec")),
      entry("transport", Set.of("wire")),
      entry("exchange", Set.of("codec", "wire")),
      entry("server", Set.of("codec")),
      entry("", Set.of("codec", "wire", "transport", "exchange", "server")),
      entry("agent", Set.of("codec", "wire", "exchange", "")),
      entry("job", Set.of("codec", "wire", "")),
      entry("reconnect", Set.of("wire", "")),
      entry("guest", Set.of("codec", "wire", "", "agent")),
      entry("process", Set.of("codec", "wire", "transport", "")),
      entry("tls", Set.of()),
      entry("jackson", Set.of("codec")));

  @Test
  void everyRoomImportsOnlyWhatItMay() throws IOException {
    Map<String, Set<String>> found = imports();
    assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(ALLOWED.keySet());
    found.forEach((room, imports) ->
        assertThat(imports).as("imports of '%s'", room).isSubsetOf(ALLOWED.get(room)));
  }

  private static Map<String, Set<String>> imports() throws IOException {
    Map<String, Set<String>> imports = new TreeMap<>();
    for (Path sources : SOURCES) {
      addImports(sources, imports);
    }
    return imports;
  }

  private static void addImports(Path sources, Map<String, Set<String>> imports)
      throws IOException {
    for (Path file : files(sources)) {
      String room = sources.relativize(file.getParent()).toString();
      Set<String> of = imports.computeIfAbsent(room, r -> new TreeSet<>());
      for (String line : Files.readAllLines(file)) {
        Matcher matcher = IMPORT.matcher(line);
        if (matcher.matches()) {
          of.add(matcher.group(1) == null ? "" : matcher.group(1));
        }
      }
      of.remove(room);
    }
  }

  private static List<Path> files(Path sources) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      return files.filter(f -> f.toString().endsWith(".java")).toList();
    }
  }
}
