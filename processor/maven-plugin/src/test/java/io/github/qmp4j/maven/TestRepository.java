package io.github.qmp4j.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A local Maven repository with the artifacts of this build, and links to the real one for all others:
 * nothing of ours is installed where users look, and nothing has to be fetched.
 */
final class TestRepository {

  private static final Path REAL = Path.of(System.getProperty("localRepository"));
  private static final String VERSION = System.getProperty("version");
  private static final List<String> OURS = List.of("io", "github", "qmp4j");

  private final Path root;

  private TestRepository(Path root) {
    this.root = root;
  }

  static Path create(Path root) throws IOException {
    delete(root);
    TestRepository repository = new TestRepository(root);
    repository.link(REAL, root, 0);
    repository.install();
    return root;
  }

  /** Of links only the links. */
  private static void delete(Path root) throws IOException {
    if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
      Files.deleteIfExists(root);
      return;
    }
    try (Stream<Path> entries = Files.list(root)) {
      for (Path entry : entries.toList()) {
        delete(entry);
      }
    }
    Files.delete(root);
  }

  /** Links everything that is not on the way to our group. */
  private void link(Path real, Path linked, int depth) throws IOException {
    Files.createDirectories(linked);
    if (depth == OURS.size() || !Files.isDirectory(real)) {
      return;
    }
    try (Stream<Path> entries = Files.list(real)) {
      for (Path entry : entries.toList()) {
        if (!entry.endsWith(OURS.get(depth))) {
          Files.createSymbolicLink(linked.resolve(entry.getFileName()), entry.toAbsolutePath());
        }
      }
    }
    link(real.resolve(OURS.get(depth)), linked.resolve(OURS.get(depth)), depth + 1);
  }

  private void install() throws IOException {
    Path home = Path.of("../..");
    pom("qmp4j-parent", home.resolve("pom.xml"));
    module("qmp4j-schema", home.resolve("schema"));
    module("qmp4j-runtime", home.resolve("runtime"));
    module("qmp4j-processor", home.resolve("processor"));
    module("qmp4j-maven-plugin", Path.of("."));
  }

  private void module(String artifact, Path directory) throws IOException {
    String jar = artifact + "-" + VERSION + ".jar";
    pom(artifact, directory.resolve("pom.xml"));
    Files.copy(directory.resolve("target").resolve(jar), place(artifact).resolve(jar));
  }

  private void pom(String artifact, Path pom) throws IOException {
    Files.createDirectories(place(artifact));
    Files.copy(pom, place(artifact).resolve(artifact + "-" + VERSION + ".pom"));
  }

  private Path place(String artifact) {
    return root.resolve(String.join("/", OURS)).resolve(artifact).resolve(VERSION);
  }
}
