package io.github.qmp4j.schema.bundled;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.schema.ReadResult;
import io.github.qmp4j.schema.SchemaReader;
import io.github.qmp4j.schema.dialect.Era;
import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Event;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.source.SourceFiles;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BundledTest {

  static Iterable<String> names() {
    return Bundled.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void readsWithoutAnyProblem(String name) {
    ReadResult result = bundled(name).read();

    assertThat(result.problems()).isEmpty();
    assertThat(result.schema()).isPresent();
    assertThat(result.files()).hasSize(4).allMatch(file -> file.contains("/" + name + "/"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void isWhatTheNewestQemuAccepts(String name) {
    Bundled bundled = bundled(name);

    assertThat(
            SchemaReader.strict(Era.V10_2).read(bundled.files(), bundled.root()).errors())
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void saysInOneSentenceWhatEachCommandAndEventIsFor(String name) {
    Schema schema = schema(name);

    assertThat(schema.commands())
        .extracting(Command::doc)
        .allSatisfy(doc -> assertThat(doc.body()).endsWith(".").doesNotContain("\n"));
    assertThat(schema.events())
        .extracting(Event::doc)
        .allSatisfy(doc -> assertThat(doc.body()).endsWith(".").doesNotContain("\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "qemu-7.2, '220 commands, 52 events, 809 types'",
    "qemu-10.0, '240 commands, 56 events, 910 types'",
    "qemu-10.2, '244 commands, 57 events, 925 types'",
    "qemu-11.1, '242 commands, 57 events, 854 types'",
    "qga-10.2, '44 commands, 0 events, 70 types'",
    "qsd-10.2, '77 commands, 13 events, 448 types'"
  })
  void isComplete(String name, String counts) {
    assertThat(schema(name)).hasToString(counts);
  }

  @ParameterizedTest
  @MethodSource("names")
  void isWrittenAgainAsItWasRead(String name) {
    Bundled bundled = bundled(name);
    Schema schema =
        SchemaReader.lenient().read(bundled.files(), bundled.root()).schema().orElseThrow();

    Map<String, String> files = new Importer(name).write(schema);

    Schema again = SchemaReader.lenient()
        .read(SourceFiles.inMemory(files), Importer.ROOT)
        .schema()
        .orElseThrow();
    assertThat(new Importer(name).write(again)).isEqualTo(files);
    assertThat(again).hasToString(schema.toString());
  }

  @Test
  void theNearestDefinitionSharesMostCommandsAndEvents() {
    assertThat(names(Bundled.nearest(Set.of("guest-ping", "guest-info")).orElseThrow()))
        .contains("guest-ping");
    for (String name : List.of("qemu-7.2", "qsd-10.0", "qemu-11.1")) {
      Schema schema = schema(name);
      Set<String> fewer = new HashSet<>(names(schema));
      fewer.remove("query-block");
      fewer.add("com.example_patched");
      assertThat(Bundled.nearest(fewer)).contains(schema);
    }
    assertThat(Bundled.nearest(Set.of("nothing"))).isEmpty();
  }

  private static Set<String> names(Schema schema) {
    Set<String> names = new HashSet<>();
    schema.commands().forEach(command -> names.add(command.name()));
    schema.events().forEach(event -> names.add(event.name()));
    return names;
  }

  @Test
  void knowsNoOtherNames() {
    assertThat(Bundled.find("qemu-0.14")).isEmpty();
    assertThat(Bundled.find("../summaries.properties")).isEmpty();
  }

  @Test
  void familiesAreTheNamesOfProgramsAndTheirRootFiles() {
    Map<String, String> roots = new LinkedHashMap<>();
    Bundled.names()
        .forEach(name -> roots.put(name, Family.of(name).orElseThrow().root()));

    assertThat(roots)
        .containsEntry("qemu-7.2", "qapi/qapi-schema.json")
        .containsEntry("qga-7.2", "qga/qapi-schema.json")
        .containsEntry("qsd-7.2", "storage-daemon/qapi/qapi-schema.json");
    assertThat(Family.of("xen-4.0")).isEmpty();
  }

  private static Bundled bundled(String name) {
    return Bundled.find(name).orElseThrow();
  }

  private static Schema schema(String name) {
    return bundled(name).read().schema().orElseThrow();
  }
}
