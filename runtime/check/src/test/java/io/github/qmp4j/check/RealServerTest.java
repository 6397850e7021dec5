package io.github.qmp4j.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.qmp4j.CommandRefusedException;
import io.github.qmp4j.Plain;
import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpVersion;
import io.github.qmp4j.check.api.Qmp;
import io.github.qmp4j.schema.SchemaReader;
import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Event;
import io.github.qmp4j.schema.model.Member;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.source.SourceFiles;
import io.github.qmp4j.server.CompatibilityReport;
import io.github.qmp4j.server.Finding;
import io.github.qmp4j.server.Finding.Kind;
import io.github.qmp4j.testing.NeedsQemu;
import io.github.qmp4j.testing.RealQemu;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * All of QEMU 10.2 against a real, older QEMU: each line of the report is put to the server, and each
 * command and argument that is not in the report as well.
 */
@NeedsQemu
class RealServerTest {

  private static RealQemu qemu;
  private static QmpClient client;
  private static CompatibilityReport report;
  private static Introspected told;

  @BeforeAll
  static void check() {
    qemu = RealQemu.start();
    client = QmpClient.connect(QmpAddress.unix(qemu.socket()));
    assumeTrue(
        client.greeting().version().compareTo(new QmpVersion(10, 0, 0)) < 0,
        "needs a QEMU that lacks something of 10.2");
    report = Qmp.check(client);
    told = new Introspected(client.execute(Plain.command("query-qmp-schema")));
  }

  @AfterAll
  static void stop() {
    client.close();
    qemu.close();
  }

  @Test
  void theOlderServerIsNotCompatible() {
    assertThat(report.isCompatible()).isFalse();
    assertThat(report.server()).contains(client.greeting().version().toString());
    for (Kind kind : List.of(
        Kind.MISSING_COMMAND,
        Kind.MISSING_EVENT,
        Kind.MISSING_ARGUMENT,
        Kind.REQUIRED_ARGUMENT,
        Kind.MISSING_VALUE,
        Kind.MISSING_MEMBER,
        Kind.NEVER_COMES,
        Kind.DEPRECATED)) {
      assertThat(report.findings(kind)).as(kind.toString()).isNotEmpty();
    }
  }

  @Test
  void missingCommandsAreNotFoundAndNoOthers() throws IOException {
    Set<String> missing = new TreeSet<>();
    for (Command command : generated().commands()) {
      String name = command.name();
      // Refused before it is done; but what takes no arguments at all may not look at them.
      if (!Set.of("qmp_capabilities", "query-qmp-schema").contains(name)
          && refusal(name, "{\"no such argument\":1}")
              .filter(e -> e.errorClass().equals("CommandNotFound"))
              .isPresent()) {
        missing.add(name);
      }
    }
    assertThat(elements(Kind.MISSING_COMMAND)).isNotEmpty().isEqualTo(missing);
  }

  @Test
  void missingEventsAreThoseThatTheServerDoesNotTellOf() throws IOException {
    Set<String> missing = generated().events().stream()
        .map(Event::name)
        .filter(name -> !told.has("event", name))
        .collect(Collectors.toCollection(TreeSet::new));
    assertThat(elements(Kind.MISSING_EVENT)).isNotEmpty().isEqualTo(missing);
  }

  @ParameterizedTest
  @EnumSource(names = {"MISSING_ARGUMENT", "REQUIRED_ARGUMENT", "MISSING_VALUE"})
  void theServerRefusesWhatItIsSaidToRefuseAndForThatReason(Kind kind) {
    for (Finding finding : report.findings(kind)) {
      Path path = Path.parse(finding.element());
      String last = Path.name(path.steps().getLast());
      Path sent = kind == Kind.REQUIRED_ARGUMENT ? parent(path) : path;
      JsonNode arguments = told.arguments(sent);
      if (kind == Kind.REQUIRED_ARGUMENT) {
        remove(arguments, last);
      }
      assertThat(refusal(path.user(), arguments.toString()))
          .as(finding + "; sent " + arguments)
          .get()
          .extracting(CommandRefusedException::description)
          .asString()
          .matches(reason(kind, last));
    }
  }

  private static Path parent(Path path) {
    Path parent = Path.parse(path.user());
    path.steps().stream().limit(path.steps().size() - 1L).forEach(parent.steps()::add);
    return parent;
  }

  /** Of the object that is deepest: there is one way to it. */
  private static void remove(JsonNode object, String member) {
    object
        .findParents(member)
        .forEach(parent -> ((tools.jackson.databind.node.ObjectNode) parent).remove(member));
  }

  private static String reason(Kind kind, String name) {
    return switch (kind) {
      case MISSING_ARGUMENT -> "Parameter '(.*\\.)?" + name + "' is unexpected";
      case REQUIRED_ARGUMENT -> "Parameter '(.*\\.)?" + name + "' is missing";
      default -> "Parameter '.*' does not accept value '" + name + "'";
    };
  }

  @ParameterizedTest
  @EnumSource(names = {"MISSING_MEMBER", "NEVER_COMES"})
  void whatDoesNotComeIsNotToldOf(Kind kind) {
    for (Finding finding : report.findings(kind)) {
      Optional<JsonNode> found = told.find(Path.parse(finding.element()));
      if (finding.sentence().endsWith("may be absent")) {
        assertThat(found).as(finding.toString()).get().matches(member -> member.has("default"));
      } else {
        assertThat(found).as(finding.toString()).isEmpty();
      }
    }
  }

  @Test
  void whatIsChangedHasAnotherTypeThere() {
    Map<String, String> kinds = Map.of(
        "a string",
        "str",
        "an integer",
        "int",
        "a boolean",
        "bool",
        "one of certain strings",
        "enum",
        "an object",
        "object",
        "a list",
        "array",
        "any value",
        "any");
    for (Finding finding : report.findings(Kind.CHANGED_TYPE)) {
      String is = finding.sentence().replaceFirst(".* is (.*) instead of .*", "$1");
      assertThat(told.find(Path.parse(finding.element())))
          .as(finding.toString())
          .get()
          .extracting(told::kindOf)
          .isEqualTo(kinds.get(is));
    }
  }

  @Test
  void whatIsDeprecatedIsMarkedSo() {
    for (Finding finding : report.findings(Kind.DEPRECATED)) {
      assertThat(told.find(Path.parse(finding.element())))
          .as(finding.toString())
          .get()
          .extracting(part -> part.path("features").toString())
          .asString()
          .contains("\"deprecated\"");
    }
  }

  /** {@code ServerSchema} reads the same answer, in another way. */
  @Test
  void noArgumentThatTheServerLacksIsLeftOut() throws IOException {
    Schema schema = generated();
    Set<String> missing = new TreeSet<>();
    for (Command command : schema.commands()) {
      missing.addAll(missing(schema, command.name(), command.arguments()));
    }
    for (Event event : schema.events()) {
      missing.addAll(missing(schema, event.name(), event.data()));
    }
    Set<String> reported = Stream.of(Kind.MISSING_ARGUMENT, Kind.MISSING_MEMBER, Kind.NEVER_COMES)
        .flatMap(kind -> report.findings(kind).stream())
        .map(Finding::element)
        .filter(element -> element.matches("[^.=()]*\\.[^.=()]*"))
        .filter(element -> client.server().supports(element.substring(0, element.indexOf('.'))))
        .filter(element -> !element.contains("[]"))
        .collect(Collectors.toCollection(TreeSet::new));
    assertThat(missing).isNotEmpty().isEqualTo(reported);
  }

  private static Set<String> missing(Schema schema, String user, Optional<String> type) {
    return !client.server().supports(user)
        ? Set.of()
        : type.stream()
            .flatMap(name -> schema.allMembers(schema.object(name)).stream())
            .map(Member::name)
            .filter(member -> !client.server().supports(user, member))
            .map(member -> user + "." + member)
            .collect(Collectors.toSet());
  }

  private static Set<String> elements(Kind kind) {
    return report.findings(kind).stream()
        .map(Finding::element)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Optional<CommandRefusedException> refusal(String command, String arguments) {
    try {
      client.execute(Plain.command(command, arguments));
      return Optional.empty();
    } catch (CommandRefusedException e) {
      return Optional.of(e);
    }
  }

  private static Schema generated() throws IOException {
    try (InputStream resource = Qmp.class.getResourceAsStream("qmp4j.qapi")) {
      String text = new String(resource.readAllBytes(), UTF_8);
      return SchemaReader.lenient()
          .read(SourceFiles.inMemory(Map.of("generated", text)), "generated")
          .schema()
          .orElseThrow();
    }
  }
}
