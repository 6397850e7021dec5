package io.github.qmp4j.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.schema.bundled.Bundled;
import io.github.qmp4j.schema.compare.Change;
import io.github.qmp4j.schema.compare.ChangeCode;
import io.github.qmp4j.schema.compare.Comparison;
import io.github.qmp4j.schema.compare.Impact;
import io.github.qmp4j.schema.model.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder has {@code old.json}, {@code new.json} and the changes between them. */
class ComparisonTest {

  @TestFactory
  Stream<DynamicTest> everyChangeIsToldWithItsPlaceAndWhatItMeans() throws IOException {
    return CaseFolders.of("changes").stream()
        .map(folder -> DynamicTest.dynamicTest(
            folder.getFileName().toString(), () -> check(folder, changes(folder))));
  }

  @TestFactory
  Stream<DynamicTest> whatIsInUseAndDeprecatedIsToldHoweverOldThatIs() throws IOException {
    return CaseFolders.of("in-use").stream()
        .map(folder -> DynamicTest.dynamicTest(
            folder.getFileName().toString(), () -> check(folder, inUse(folder))));
  }

  private static void check(Path folder, List<Change> changes) throws IOException {
    String lines =
        changes.stream().map(change -> change + users(change) + "\n").collect(Collectors.joining());
    CaseFolders.assertMatches(folder.resolve("expected.txt"), lines);
  }

  private static String users(Change change) {
    return change.users().size() == 1 ? "" : " in " + String.join(", ", change.users());
  }

  private static List<Change> changes(Path folder) throws IOException {
    return Comparison.between(
        Schemas.parse(Files.readString(folder.resolve("old.json"))),
        Schemas.parse(Files.readString(folder.resolve("new.json"))));
  }

  private static List<Change> inUse(Path folder) throws IOException {
    return Comparison.inUse(
        Schemas.parse(Files.readString(folder.resolve("old.json"))),
        Schemas.parse(Files.readString(folder.resolve("new.json"))));
  }

  @Test
  void everyCodeHasACase() throws IOException {
    Set<ChangeCode> found = EnumSet.noneOf(ChangeCode.class);
    for (Path folder : CaseFolders.of("changes")) {
      changes(folder).forEach(change -> found.add(change.code()));
    }
    for (Path folder : CaseFolders.of("in-use")) {
      inUse(folder).forEach(change -> found.add(change.code()));
    }
    assertThat(found).containsExactly(ChangeCode.values());
  }

  static List<String> bundled() {
    return Bundled.names();
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void nothingDiffersFromItself(String name) {
    assertThat(Comparison.between(schema(name), schema(name))).isEmpty();
  }

  @Test
  void qemuKeepsWhatItPromises() {
    List<Change> changes = Comparison.between(schema("qemu-10.0"), schema("qemu-10.2"));

    assertThat(changes)
        .filteredOn(change -> change.impact() == Impact.INCOMPATIBLE)
        .hasSizeLessThan(30);
  }

  private static Schema schema(String name) {
    return Bundled.find(name).orElseThrow().read().schema().orElseThrow();
  }
}
