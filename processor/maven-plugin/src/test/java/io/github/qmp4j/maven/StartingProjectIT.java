package io.github.qmp4j.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.maven.MavenProject.BuildLog;
import io.github.qmp4j.testing.NeedsQemu;
import io.github.qmp4j.testing.RealQemu;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The project that users copy to start with: copied, built by a Maven of its own, run. */
class StartingProjectIT {

  private static final Path SAMPLES = Path.of("../../samples");
  private static final Path REPOSITORY = Path.of("target/start-repository").toAbsolutePath();

  @TempDir
  private Path directory;

  @BeforeAll
  static void installWhatWasBuilt() throws IOException {
    TestRepository.create(REPOSITORY);
  }

  @Test
  @NeedsQemu
  void doesWhatItSaysOnARealServer() throws Exception {
    MavenProject project = new MavenProject(directory, REPOSITORY);
    for (Path file : files(SAMPLES.resolve("start-maven"))) {
      project.write(
          SAMPLES.resolve("start-maven").relativize(file).toString(), Files.readString(file));
    }
    project.compile();

    try (RealQemu qemu = RealQemu.start("-machine", "pc")) {
      BuildLog main = project.java(classPath(), "com.example.vm.Main", "unix:" + qemu.socket());
      assertThat(main.status()).isZero();
      assertThat(main.text())
          .matches("was PRELAUNCH\nResumeEvent\\[timestamp=.*\\]\nStopEvent\\[timestamp=.*\\]\n");
    }
  }

  /** The one for Gradle is not built here, but it is the same application. */
  @Test
  void theOneForGradleHasTheSameSources() throws IOException {
    Path maven = SAMPLES.resolve("start-maven/src");
    Path gradle = SAMPLES.resolve("start-gradle/src");
    assertThat(files(gradle)).hasSameSizeAs(files(maven)).isNotEmpty();
    for (Path file : files(maven)) {
      assertThat(gradle.resolve(maven.relativize(file))).hasSameTextualContentAs(file);
    }
    assertThat(SAMPLES.resolve("start-gradle/build.gradle.kts"))
        .content()
        .contains("val qmp4j = \"" + System.getProperty("version") + "\"");
  }

  /** A toolchain asks for that very JDK, and ends the build where there is only a newer one. */
  @Test
  void bothAreForTheSameJavaAndAreBuiltByAnyNewerOne() throws IOException {
    assertThat(SAMPLES.resolve("start-maven/pom.xml"))
        .content()
        .contains("<maven.compiler.release>17</maven.compiler.release>");
    assertThat(SAMPLES.resolve("start-gradle/build.gradle.kts"))
        .content()
        .contains("options.release = 17")
        .doesNotContain("toolchain");
  }

  private static Iterable<Path> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().contains("target" + File.separator))
          .toList();
    }
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
