package io.github.qmp4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaLocatorTest {

  @TempDir
  private Path dir;

  @Test
  void aFileNeedNotLookLikeOne() throws IOException {
    Files.writeString(dir.resolve("mine"), "{ 'command': 'go' }");

    Compilation compilation =
        Compilations.compile(dir, Compilations.packageInfo("api", "schema = \"mine\""));

    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.generatedFile(StandardLocation.SOURCE_OUTPUT, "api", "Go.java"))
        .isPresent();
  }

  @Test
  void aBundledDefinitionHasPrecedence() throws IOException {
    Files.writeString(dir.resolve("qemu-7.2"), "{ 'command': 'go' }");

    Compilation compilation = Compilations.compile(
        dir,
        Compilations.packageInfo("api", "schema = \"qemu-7.2\", commands = \"stop\", events = {}"));

    assertThat(compilation.errors()).isEmpty();
  }

  @Test
  void aNameOfADirectoryIsNoSchema() throws IOException {
    Files.createDirectory(dir.resolve("mine"));

    Compilation compilation =
        Compilations.compile(dir, Compilations.packageInfo("api", "schema = \"mine\""));

    assertThat(compilation.errors())
        .singleElement()
        .satisfies(error -> assertThat(error.getMessage(Locale.ROOT))
            .startsWith("no bundled definition is called 'mine'."));
  }
}
