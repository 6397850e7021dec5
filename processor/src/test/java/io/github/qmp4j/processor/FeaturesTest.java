package io.github.qmp4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import io.github.qmp4j.testing.Rule;
import java.io.IOException;
import java.nio.file.Path;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** What becomes of the schema's warnings: unstable, deprecated. */
class FeaturesTest {

  private static final Path NOWHERE = Path.of("nowhere");

  private static Compilation generate(String attributes) {
    Compilation compilation = Compilations.compile(
        NOWHERE,
        Compilations.packageInfo("api", "schema = \"qemu-7.2\", events = \"STOP\", " + attributes));
    assertThat(compilation.diagnostics()).isEmpty();
    return compilation;
  }

  private static String source(Compilation compilation, String name) throws IOException {
    for (JavaFileObject file : compilation.generatedSourceFiles()) {
      if (file.getName().endsWith("/" + name + ".java")) {
        return file.getCharContent(true).toString();
      }
    }
    return "";
  }

  @Test
  @Rule(63)
  void anUnstableCommandIsGeneratedOnlyIfAskedForAndIsMarkedThen() throws IOException {
    assertThat(source(generate("commands = \"*-query-roms\", unstable = true"), "XQueryRoms"))
        .contains("@Unstable");
    assertThat(source(generate("commands = \"x-query-roms\""), "XQueryRoms")).contains("@Unstable");
    assertThat(source(generate("commands = {\"*query-r*\"}"), "XQueryRoms")).isEmpty();
  }

  @Test
  @Rule(63)
  void anUnstableMemberIsGeneratedOnlyIfAskedForAndIsMarkedThen() throws IOException {
    String with =
        source(generate("commands = \"blockdev-backup\", unstable = true"), "BlockdevBackup");
    String without = source(generate("commands = \"blockdev-backup\""), "BlockdevBackup");
    assertThat(with).containsPattern("@Unstable\\s+(@\\w+\\s+)*BackupPerf xPerf");
    assertThat(without).contains("sync").doesNotContain("xPerf");
  }

  @Test
  @Rule(64)
  void whatIsDeprecatedIsMarked() throws IOException {
    Compilation compilation = generate("commands = {\"nbd-server-remove\", \"block-commit\"}");
    assertThat(source(compilation, "NbdServerRemove"))
        .containsPattern("@Deprecated\\s+(@[\\w(\".)]+\\s+)*public record NbdServerRemove");
    assertThat(source(compilation, "BlockCommit"))
        .containsPattern("@Deprecated\\s+public Builder base\\(")
        .doesNotContainPattern("@Deprecated\\s+(@[\\w(\".)]+\\s+)*public record BlockCommit");
  }
}
