package io.github.qmp4j.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.qmp4j.schema.dialect.Era;
import io.github.qmp4j.schema.source.Limits;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.SourceFiles;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that a file asks for takes long: twice as much of it takes twice the time. */
class BoundsTest {

  private static final int MANY = 20_000;

  /** Of a name that is nearly too long to look for another that is like it. */
  private static final String LONG = "Structure" + "A".repeat(70);

  private static final List<SchemaReader> READERS = List.of(
      SchemaReader.lenient(), SchemaReader.strict(Era.V7_2), SchemaReader.strict(Era.V10_2));

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of("brackets", "{".repeat(MANY)),
        Arguments.of("errors", "x\n{".repeat(MANY)),
        Arguments.of("errors on one line", "'x'".repeat(MANY)),
        Arguments.of("comments", "##\n".repeat(MANY)),
        Arguments.of(
            "documented members",
            "##\n# @go:\n#\n" + many(i -> "# @a" + i + ": x\n") + "##\n{ 'command': 'go' }\n"),
        Arguments.of(
            "lines of one section",
            "##\n# @go:\n#\n# @a: x\n" + many(i -> "#     y\n") + "##\n{ 'command': 'go' }\n"),
        Arguments.of("sentences in one line", "##\n# @go:\n#\n# " + many(i -> "A. b ") + "\n##\n"),
        Arguments.of(
            "unknown types", many(i -> "{ 'command': 'c" + i + "', 'data': 'T" + i + "' }\n")),
        Arguments.of(
            "misspelt types",
            IntStream.range(0, 9_000)
                .mapToObj(i -> struct(LONG + "Xyzzy" + i, "Nope" + LONG + i))
                .collect(Collectors.joining())),
        Arguments.of(
            "misspelt branches",
            enumOf("Tag", 9_000, LONG.toLowerCase(Locale.ROOT))
                + union(
                    "Shape",
                    "tag",
                    "Tag",
                    IntStream.range(0, 9_000)
                        .mapToObj(i -> "'x" + LONG.toLowerCase(Locale.ROOT) + i + "': 'Tag'")
                        .collect(Collectors.joining(", ")))),
        Arguments.of("unknown keys", "{ 'command': 'go'" + many(i -> ", 'k" + i + "': ''") + "}"),
        Arguments.of("one name", "{ 'command': 'go' }\n".repeat(MANY)),
        Arguments.of("a long name", "{ 'command': '__" + "a-".repeat(MANY) + "' }"),
        Arguments.of("parentheses", "{ 'command': 'go', 'if': '" + "(".repeat(MANY) + "' }"),
        Arguments.of(
            "negations", "{ 'command': 'go', 'if': '" + "!".repeat(MANY) + "defined(A)' }"),
        Arguments.of("empty branches", enumOf("Tag") + union("Shape", "tag", "Tag", "")),
        Arguments.of("introspected brackets", "[{\"a\": " + "[".repeat(MANY)),
        Arguments.of("introspected commands of one name", introspected(i -> entity("go", "1"))),
        Arguments.of("introspected commands", introspected(i -> entity("go-" + i, "T" + i))),
        Arguments.of("types within types", introspected(i -> object(i, i + 1))),
        Arguments.of("a long introspected name", introspected(i -> entity("-".repeat(i), "1"))),
        Arguments.of("surrogate pairs", "# " + "\ud83d\ude00 ".repeat(MANY) + "\n[]"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void manyOfAKindAreReadSoon(String what, String text) {
    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
      for (SchemaReader reader : READERS) {
        ReadResult result = read(reader, text);
        assertThat(result.problems()).hasSizeLessThanOrEqualTo(Limits.PROBLEMS);
        result.problems().forEach(Problem::render);
      }
    });
  }

  @Test
  void membersInheritedOverAndOverAreTooMany() {
    String members = IntStream.range(0, 5_000)
        .mapToObj(i -> "'m" + i + "': 'str'")
        .collect(Collectors.joining(", "));
    String text = "{ 'struct': 'Base', 'data': { " + members + " } }\n"
        + IntStream.range(0, 2_000)
            .mapToObj(i -> "{ 'struct': 'Part" + i + "', 'base': 'Base', 'data': {} }\n")
            .collect(Collectors.joining());

    assertThat(messages(text))
        .containsExactly("types inherit more than 1000000 members and values altogether");
  }

  @Test
  void unionsOfTheSameManyValuesAreTooMany() {
    String text = enumOf("Tag")
        + "{ 'struct': 'Part', 'data': {} }\n"
        + IntStream.range(0, 20_000)
            .mapToObj(i -> union("Shape" + i, "tag", "Tag", "'v0': 'Part'"))
            .collect(Collectors.joining());

    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> assertThat(messages(text))
            .containsExactly("types inherit more than 1000000 members and values altogether"));
  }

  @Test
  void alternatesLookAtTheValuesOfAnEnumOnce() {
    String text = enumOf("Tag")
        + IntStream.range(0, 20_000)
            .mapToObj(i -> "{ 'alternate': 'Way" + i + "', 'data': { 'a': 'Tag' } }\n")
            .collect(Collectors.joining());

    assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> assertThat(messages(text)).isEmpty());
  }

  @Test
  void unionsOfUnionsAreSearchedOnce() {
    String values =
        IntStream.range(0, 20).mapToObj(i -> "'v" + i + "'").collect(Collectors.joining(", "));
    StringBuilder text = new StringBuilder("{ 'enum': 'Way', 'data': [ " + values + " ] }\n");
    text.append("{ 'struct': 'Way0', 'data': { 'end': 'str' } }\n");
    for (int i = 1; i < 100; i++) {
      String type = "Way" + (i - 1);
      String branches = IntStream.range(0, 20)
          .mapToObj(v -> "'v" + v + "': '" + type + "'")
          .collect(Collectors.joining(", "));
      text.append(union("Way" + i, "tag" + i, "Way", branches));
    }

    assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> assertThat(messages(text.toString())).isEmpty());
  }

  @Test
  void aFileThatNeverEndsIsTooLarge() {
    SourceFiles endless = path -> new InputStream() {
      @Override
      public int read() {
        return '\n';
      }
    };
    ReadResult result = SchemaReader.lenient().read(endless, "main.json");

    assertThat(result.problems())
        .extracting(Problem::message)
        .containsExactly("'main.json' is larger than 16 MiB");
  }

  @Test
  void aSchemaOfEndlesslyManyFilesIsTooLarge() {
    SourceFiles chain = path -> {
      int next = Integer.parseInt(path) + 1;
      return new ByteArrayInputStream(
          ("{ 'include': '" + next + "' }").getBytes(StandardCharsets.UTF_8));
    };
    ReadResult result = SchemaReader.lenient().read(chain, "0");

    assertThat(result.problems())
        .extracting(Problem::message)
        .containsExactly("more than 100 includes within each other");
  }

  private static List<String> messages(String text) {
    return read(SchemaReader.lenient(), text).errors().stream()
        .map(Problem::message)
        .toList();
  }

  private static ReadResult read(SchemaReader reader, String text) {
    return reader.read(SourceFiles.inMemory(Map.of("main.json", text)), "main.json");
  }

  private static String many(IntFunction<String> item) {
    return IntStream.range(0, MANY).mapToObj(item).collect(Collectors.joining());
  }

  private static String introspected(IntFunction<String> entity) {
    return IntStream.range(0, 3_000)
        .mapToObj(entity)
        .collect(Collectors.joining(",", "[" + entity("start", "0") + ",", "]"));
  }

  private static String entity(String command, String type) {
    return "{\"name\": \"%s\", \"meta-type\": \"command\", \"arg-type\": \"%2$s\", \"ret-type\": \"%2$s\"}"
        .formatted(command, type);
  }

  private static String object(int name, int member) {
    return "{\"name\": \"%d\", \"meta-type\": \"object\", \"members\": [{\"name\": \"m\", \"type\": \"%d\"}]}"
        .formatted(name, member);
  }

  private static String struct(String name, String type) {
    return "{ 'struct': '%s', 'data': { 'a': '%s' } }\n".formatted(name, type);
  }

  private static String enumOf(String name) {
    return enumOf(name, MANY, "v");
  }

  private static String enumOf(String name, int size, String value) {
    String values = IntStream.range(0, size)
        .mapToObj(i -> "'" + value + i + "'")
        .collect(Collectors.joining(", "));
    return "{ 'enum': '" + name + "', 'data': [ " + values + " ] }\n";
  }

  private static String union(String name, String tag, String type, String branches) {
    return "{ 'union': '%s', 'base': { '%s': '%s' }, 'discriminator': '%s', 'data': { %s } }\n"
        .formatted(name, tag, type, tag, branches);
  }
}
