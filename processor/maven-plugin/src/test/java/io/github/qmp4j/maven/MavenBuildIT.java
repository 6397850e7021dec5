package io.github.qmp4j.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.maven.MavenProject.BuildLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds a user's project with Maven, again and again, while its definitions change. */
class MavenBuildIT {

  private static final Path PROJECT = Path.of("src/test/resources/project");

  private static final String TYPES = "src/main/qapi/types.json";
  private static final String CLASSES = "target/classes/com/example/vm";
  private static final String SOURCES = "target/generated-sources/annotations/com/example/vm";

  private static final Path REPOSITORY = Path.of("target/it-repository").toAbsolutePath();

  @TempDir
  private Path directory;

  private MavenProject project;

  @BeforeAll
  static void installWhatWasBuilt() throws IOException {
    TestRepository.create(REPOSITORY);
  }

  @BeforeEach
  void copyTheProject() throws IOException {
    project = new MavenProject(directory, REPOSITORY);
    try (Stream<Path> files = Files.walk(PROJECT)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        project.write(
            PROJECT.relativize(file).toString(),
            Files.readString(file).replace("${qmp4j.version}", System.getProperty("version")));
      }
    }
  }

  @Test
  void onlyAChangedDefinitionIsGeneratedAgain() throws Exception {
    assertThat(project.compile().compiled()).isTrue();
    assertThat(project.compile().compiled()).isFalse();
    // A new time is no change.
    Files.setLastModifiedTime(
        project.file(TYPES), FileTime.fromMillis(System.currentTimeMillis() + 10_000));
    assertThat(project.compile().compiled()).isFalse();

    project.write(TYPES, """
        { 'struct': 'Ship', 'data': { 'name': 'str', 'crew': 'int', '*flag': 'Banner' } }
        { 'enum': 'Banner', 'data': [ 'dutch', 'french' ] }
        """);
    BuildLog log = project.compile();

    assertThat(log.compiled()).isTrue();
    assertThat(log.text())
        .contains("com.example.vm is generated again: " + project.file(TYPES) + " has changed")
        .contains("qmp4j: com.example.vm against the previous build: added type Banner;"
            + " removed type Flag");
    assertThat(names(SOURCES)).contains("Banner.java").doesNotContain("Flag.java");
    assertThat(names(CLASSES)).contains("Banner.class").doesNotContain("Flag.class");
    assertThat(Files.readString(project.file(SOURCES + "/Ship.java"))).contains("long crew");
    assertThat(Files.readString(project.file(CLASSES + "/qmp4j.qapi"))).contains("Banner");
    assertThat(project.compile().compiled()).isFalse();
  }

  @Test
  void aDefinitionAmongTheResourcesIsWatchedToo() throws Exception {
    for (String name : List.of("ships.json", "types.json")) {
      project.write(
          "src/main/resources/" + name, Files.readString(project.file("src/main/qapi/" + name)));
      Files.delete(project.file("src/main/qapi/" + name));
    }
    project.compile();
    assertThat(project.compile().compiled()).isFalse();

    project.write("src/main/resources/ships.json", """
        { 'include': 'types.json' }
        { 'command': 'query-ships', 'returns': [ 'Ship' ] }
        { 'command': 'sink-ship', 'data': { 'name': 'str' } }
        """);

    assertThat(project.compile().text())
        .contains("com.example.vm is generated again: ships.json has changed")
        .contains("added command sink-ship; removed event SHIP_SUNK");
    assertThat(names(CLASSES)).contains("SinkShip.class").doesNotContain("ShipSunkEvent.class");
  }

  @Test
  void aDefinitionThatIsGoneIsAnErrorUntilItIsBack() throws Exception {
    project.compile();
    String types = Files.readString(project.file(TYPES));
    Files.delete(project.file(TYPES));

    BuildLog log = project.run();

    assertThat(log.status()).isNotZero();
    assertThat(log.text()).contains("package-info.java:[1,").contains("types.json");

    project.write(TYPES, types);
    assertThat(project.compile().text()).doesNotContain("against the previous build");
    assertThat(names(CLASSES)).contains("Ship.class");
    assertThat(project.compile().compiled()).isFalse();
  }

  /** As an IDE does: then the compiler plugin knows of no classes that it should remove. */
  @Test
  void classesThatOthersHaveCompiledDoNoHarm() throws Exception {
    project.compile();
    try (Stream<Path> status = Files.walk(project.file("target/maven-status"))) {
      for (Path file : status.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    project.write(TYPES, """
        { 'struct': 'Ship', 'data': { 'name': 'str', 'crew': 'int' } }
        """);

    assertThat(project.compile().compiled()).isTrue();
    assertThat(names(CLASSES)).contains("Ship.class").doesNotContain("Flag.class");
  }

  @Test
  void nothingIsLeftOfAnApiThatNobodyAsksForAnyMore() throws Exception {
    project.write("src/main/java/com/example/port/package-info.java", """
        @io.github.qmp4j.QmpApi(schema = "ships.json", commands = "query-ships", events = "!*")
        package com.example.port;
        """);
    project.compile();
    assertThat(names("target/classes/com/example/port")).contains("Ship.class", "qmp4j.qapi");
    Files.delete(project.file("src/main/java/com/example/port/package-info.java"));

    assertThat(project.compile().text())
        .contains("com.example.port is gone; removed what was generated for it");
    assertThat(names("target/classes/com/example/port")).isEmpty();
    assertThat(names(CLASSES)).contains("Ship.class");
    assertThat(project.compile().compiled()).isFalse();
  }

  private List<String> names(String directory) throws IOException {
    try (Stream<Path> files = Files.list(project.file(directory))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
