package io.github.qmp4j.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.schema.bundled.Bundled;
import io.github.qmp4j.schema.bundled.Family;
import io.github.qmp4j.schema.bundled.Importer;
import io.github.qmp4j.schema.dialect.Era;
import io.github.qmp4j.schema.source.Location;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.SourceFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The real schemas. They are QEMU's and not here: see {@link QemuTree}. */
@EnabledIfSystemProperty(
    named = "qemu.trees",
    matches = ".+",
    disabledReason = "no QEMU sources; -Dqemu.trees=DIR names a directory of trees by version")
class QemuTreesTest {

  static List<QemuTree> trees() {
    return QemuTree.all();
  }

  static Stream<QemuTree> treesOfAnEra() {
    return trees().stream()
        .filter(tree -> tree.hasFrontEnd() && Era.find(tree.version()).isPresent());
  }

  @ParameterizedTest
  @MethodSource("trees")
  void everySchemaIsReadWithoutErrors(QemuTree tree) {
    for (Family family : Family.values()) {
      assertThat(read(tree, family).errors()).as(family.toString()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("trees")
  void theBundledDefinitionsAreWhatAnImportWrites(QemuTree tree) throws IOException {
    for (String name : Bundled.names()) {
      if (name.endsWith("-" + tree.version())) {
        ReadResult result = read(tree, Family.of(name).orElseThrow());
        Bundled bundled = Bundled.find(name).orElseThrow();
        for (var file : new Importer(name).write(result.schema().orElseThrow()).entrySet()) {
          String path = bundled.root().replace(Importer.ROOT, file.getKey());
          try (InputStream stream = bundled.files().open(path)) {
            assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                .as(path)
                .isEqualTo(file.getValue());
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("trees")
  void noEditMakesReadingFail(QemuTree tree) throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    Edits edits = new Edits(seed);
    List<Path> modules = tree.modules();
    for (int i = 0; i < Integer.getInteger("edits", 1_000); i++) {
      Path module = edits.pick(modules);
      String text = edits.edit(Files.readString(module));
      try {
        SchemaReader.lenient().read(replacing(module, text), module.toString());
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("-Dseed=" + seed + ", an edit of " + module, e);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("treesOfAnEra")
  void anEditedSchemaIsJudgedAsQemuDoes(QemuTree tree, @TempDir Path dir) throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    Edits edits = new Edits(seed);
    SchemaReader reader = SchemaReader.strict(Era.find(tree.version()).orElseThrow());
    List<Path> schemas = new ArrayList<>();
    String agent = Files.readString(tree.directory().resolve(Family.QGA.root()));
    for (int i = 0; i < 300; i++) {
      schemas.add(Files.writeString(dir.resolve(i + ".json"), edits.edit(agent)));
    }

    List<String> expected = tree.verdicts(schemas);

    for (int i = 0; i < schemas.size(); i++) {
      String actual =
          verdict(reader.read(SourceFiles.fileSystem(), schemas.get(i).toString()));
      if (expected.get(i).equals("crash")) {
        assertThat(actual).startsWith("reject");
      } else {
        assertThat(actual).as("-Dseed=%d, schema %d", seed, i).isEqualTo(expected.get(i));
      }
    }
  }

  private static String verdict(ReadResult result) {
    Optional<Location> place = result.errors().stream().findFirst().map(Problem::anchor);
    return place
        .map(p -> "reject " + Path.of(p.file()).getFileName() + " " + p.line() + " " + p.column())
        .orElse("accept");
  }

  private static ReadResult read(QemuTree tree, Family family) {
    String root = tree.directory().resolve(family.root()).toString();
    return SchemaReader.lenient().read(SourceFiles.fileSystem(), root);
  }

  private static SourceFiles replacing(Path file, String text) {
    return path -> path.equals(file.toString())
        ? new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))
        : SourceFiles.fileSystem().open(path);
  }
}
