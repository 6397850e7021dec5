package io.github.qmp4j.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.qmp4j.schema.source.Limits;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.SourceFiles;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Text documents are read soon, too, whatever is in them; and no stack is too small for them. */
class TextBoundsTest {

  private static final int MANY = 20_000;

  static Stream<Arguments> documents() {
    return Stream.of(
        Arguments.of("names of a heading", "A" + ", A".repeat(MANY) + "\n---\n\nData: None.\n"),
        Arguments.of("words of a parenthesis", argument("(json-string " + "y".repeat(MANY) + ")")),
        Arguments.of(
            "values behind a parenthesis",
            argument("one of the following (json-string): " + many(i -> "\"v" + i + "\", "))),
        Arguments.of(
            "parentheses behind words that announce values",
            argument("one of ".repeat(MANY) + "(json-string) ".repeat(MANY))),
        Arguments.of(
            "words of a heading of a list",
            section(
                "query-go", "A json-object. " + "x ".repeat(MANY) + ":\n\n- \"a\": (json-int)")),
        Arguments.of("words like a result", section("query-go", "Returns x\n".repeat(10 * MANY))),
        Arguments.of("messages cut off", example("{\n".repeat(5 * MANY))),
        Arguments.of("messages", example("{ \"execute\": \"go\" }\n".repeat(5 * MANY))),
        Arguments.of("members", arguments(many(i -> "- \"m" + i + "\": x (json-int)\n"))),
        Arguments.of(
            "members of one name", arguments("- \"m\": (json-string, \"v\")\n".repeat(MANY))),
        Arguments.of(
            "members in an example",
            example("-> {\"execute\": \"go\", \"arguments\": {" + many(i -> "\"m" + i + "\": 1,\n")
                + "}}\n")),
        Arguments.of("commands", many(i -> section("go" + i, "Arguments: None."))),
        Arguments.of("commands of one name", section("go", "Arguments: None.").repeat(MANY)),
        Arguments.of(
            "blanks", section("go", " ".repeat(MANY) + "x\n\nArguments:" + " ".repeat(MANY))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void manyOfAKindAreReadSoon(String what, String text) {
    read(Map.of("commands.txt", text), "commands.txt");
  }

  static Stream<Arguments> tables() {
    return Stream.of(
        Arguments.of("characters of a name", entry("go", "\"" + "x".repeat(MANY) + ":s\"")),
        Arguments.of("literals", entry("go", "\"a:s\" ".repeat(MANY))),
        Arguments.of("entries", many(i -> entry("go-" + i, "\"\""))),
        Arguments.of("conditions", many(i -> "#ifdef A" + i + "\n" + entry("go-" + i, "\"\""))),
        Arguments.of(
            "arguments",
            entry("go", "\"a:s" + many(i -> ",m" + i + ":s") + "\"") + "SQMP\n"
                + arguments(many(i -> "- \"m" + i + "\": (json-string)\n")) + "EQMP\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void manyOfAKindAreReadSoonFromATable(String what, String text) {
    read(Map.of("commands.hx", text), "commands.hx");
  }

  @Test
  void manyEntriesOfAnOverlayAreReadSoon() {
    read(
        Map.of(
            "commands.txt",
            arguments(many(i -> "- \"m" + i + "\": x (json-int)\n")),
            "more.overlay",
            many(i -> "go.arguments.m" + i + " = type str\n")),
        "commands.txt,more.overlay");
  }

  @Test
  void membersWithinMembersAreTooMany() {
    String nested = IntStream.range(0, 3_000)
        .mapToObj(i -> " ".repeat(i) + "- \"m\": (json-object)\n")
        .collect(Collectors.joining());

    assertThat(messages(arguments(nested))).contains("more than 200 members within each other");
  }

  @Test
  void membersAddedWithinMembersAreTooMany() {
    StringBuilder overlay = new StringBuilder();
    StringBuilder path = new StringBuilder("go.arguments");
    for (int i = 0; i < 2_000; i++) {
      overlay.append(path.append(".m")).append(" = add object\n");
    }
    Map<String, String> files = Map.of(
        "commands.txt", section("go", "Arguments: None."), "more.overlay", overlay.toString());

    assertThat(read(files, "commands.txt,more.overlay").get(0).errors())
        .extracting(Problem::message)
        .contains("more than 200 members within each other");
  }

  @Test
  void anExampleOfATypeThatIsItsOwnBaseIsReadToo() {
    String type =
        "Part\n---\n\nA json-object, with the members of (Part)\n\n- \"a\": (json-int)\n\n";
    String command = section("go", """
        Arguments: (Part)

        Example:

        -> { "execute": "go", "arguments": { "a": 1 } }""");

    assertThat(messages(type + command)).containsExactly("'Part' contains itself");
  }

  @Test
  void anExampleOfAnAlternateOfItselfIsReadToo() {
    String type = "Part\n---\n\nOne of\n\n- \"a\": (Part)\n- \"b\": (json-int)\n\n";

    assertThat(messages(type + partial())).isNotEmpty();
  }

  @Test
  void anExampleOfAlternatesWithinAlternatesIsReadSoon() {
    String types = "Part\n---\n\nOne of\n\n- \"a\": (Part0)\n- \"b\": (Part0)\n\n"
        + IntStream.range(0, 100)
            .mapToObj(i -> "Part%d\n---\n\nOne of\n\n- \"a\": (Part%d)\n- \"b\": (Part%2$d)\n\n"
                .formatted(i, i + 1))
            .collect(Collectors.joining())
        + "Part100\n---\n\nA json-object.\n\n- \"a\": (json-int)\n\n";

    assertThat(messages(types + partial())).isNotEmpty();
  }

  private static String partial() {
    return section("go", """
        Arguments:

        - "part": (Part)

        Example:

        -> { "execute": "go", "arguments": { "part": "x" } }""");
  }

  private static String section(String title, String body) {
    return title + "\n---\n\n" + body + "\n\n";
  }

  private static String arguments(String bullets) {
    return section("go", "Arguments:\n\n" + bullets);
  }

  private static String argument(String text) {
    return arguments("- \"m\": " + text);
  }

  private static String example(String text) {
    return section("go", "Arguments: None.\n\nExample:\n\n" + text);
  }

  private static String entry(String name, String argsType) {
    return "{\n.name = \"%s\",\n.args_type = %s,\n},\n".formatted(name, argsType);
  }

  private static String many(IntFunction<String> item) {
    return IntStream.range(0, MANY).mapToObj(item).collect(Collectors.joining());
  }

  private static List<String> messages(String text) {
    return read(Map.of("commands.txt", text), "commands.txt").get(0).errors().stream()
        .map(Problem::message)
        .toList();
  }

  /** Strictly, and with what is unclear tolerated. */
  private static List<ReadResult> read(Map<String, String> files, String names) {
    return assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
      List<ReadResult> results = Stream.of(false, true)
          .map(tolerated -> SchemaReader.lenient()
              .toleratingUntyped(file -> tolerated)
              .read(SourceFiles.inMemory(files), names))
          .toList();
      for (ReadResult result : results) {
        assertThat(result.problems()).hasSizeLessThanOrEqualTo(Limits.PROBLEMS + 1);
        result.problems().forEach(Problem::render);
      }
      return results;
    });
  }
}
