package io.github.qmp4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that is a named module. */
class ModuleTest {

  @TempDir
  private Path dir;

  private String modulePath;

  @BeforeEach
  void writeTheApplication() throws IOException {
    write("src/module-info.java", """
        module com.example.app {
          requires io.github.qmp4j;
          requires io.github.qmp4j.jackson;
          requires tools.jackson.core;
          requires tools.jackson.databind;
          requires static java.compiler;
          requires static org.jspecify;

          exports com.example.app;
        }
        """);
    write("src/com/example/vm/package-info.java", """
        @io.github.qmp4j.QmpApi(schema = "qemu-10.2", commands = {"query-status", "qom-get"}, events = "STOP")
        package com.example.vm;
        """);
    write("src/com/example/app/Application.java", """
        package com.example.app;

        import com.example.vm.QueryStatus;
        import io.github.qmp4j.QmpClient;
        import io.github.qmp4j.jackson.QmpModule;

        public final class Application {
          private Application() {}

          public static void main(String[] args) {
            System.out.print(new QueryStatus().spec().name() + " from " + Application.class.getModule());
            for (Class<?> type : new Class<?>[] {QmpClient.class, QmpModule.class}) {
              System.out.print(" " + type.getModule().getName());
            }
          }
        }
        """);
    modulePath = Arrays.stream(Compilations.classPath().split(File.pathSeparator))
        .filter(entry -> Stream.of("runtime", "jackson", "jspecify").anyMatch(entry::contains))
        .filter(entry -> !entry.contains("test"))
        .map(entry -> Files.isDirectory(Path.of(entry)) ? jar(Path.of(entry)) : entry)
        .collect(Collectors.joining(File.pathSeparator));
  }

  @Test
  void canBeCompiledAndRun() throws Exception {
    JavacRun javac = new JavacRun(dir);

    assertThat(javac.compile("--module-path", modulePath, "-Xlint:-requires-automatic", "-Werror"))
        .isEmpty();

    Process application = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--module-path",
            dir.resolve("classes") + File.pathSeparator + modulePath,
            "--module",
            "com.example.app/com.example.app.Application")
        .redirectErrorStream(true)
        .start();
    assertThat(new String(application.getInputStream().readAllBytes()))
        .isEqualTo("query-status from module com.example.app"
            + " io.github.qmp4j io.github.qmp4j.jackson");
    assertThat(application.waitFor()).isZero();
  }

  @Test
  void canExportTheApi() throws IOException {
    write("src/module-info.java", """
        module com.example.app {
          requires transitive io.github.qmp4j;
          requires io.github.qmp4j.jackson;
          requires transitive tools.jackson.core;
          requires transitive tools.jackson.databind;
          requires static transitive java.compiler;
          requires static transitive org.jspecify;

          exports com.example.app;
          exports com.example.vm;
        }
        """);
    write("src/com/example/vm/package-info.java", """
        @io.github.qmp4j.QmpApi(
            schema = "qemu-10.2",
            commands = {"query-status", "qom-get", "eject", "blockdev-add", "query-named-block-nodes"})
        package com.example.vm;
        """);

    assertThat(new JavacRun(dir)
            .compile(
                "--module-path",
                modulePath,
                "-Xlint:-requires-automatic,-requires-transitive-automatic",
                "-Werror"))
        .isEmpty();
  }

  @Test
  void isRememberedBesideOtherModules() throws IOException {
    String options = "schema = \"qemu-10.2\", events = {}, commands = ";
    write(
        "src/com.example.app/module-info.java",
        Files.readString(dir.resolve("src/module-info.java"))
            .replace("exports com.example.app;", ""));
    write("src/com.example.other/module-info.java", "module com.example.other {}");
    for (String name :
        List.of("module-info", "com/example/vm/package-info", "com/example/app/Application")) {
      Files.delete(dir.resolve("src/" + name + ".java"));
    }
    for (String commands : List.of("{\"query-status\", \"query-name\"}", "\"query-name\"")) {
      write(
          "src/com.example.app/com/example/vm/package-info.java",
          "@io.github.qmp4j.QmpApi(" + options + commands + ")\npackage com.example.vm;\n");
      assertThat(new JavacRun(dir)
              .compile(
                  "--module-path",
                  modulePath,
                  "--module-source-path",
                  dir.resolve("src").toString(),
                  "-Xlint:-requires-automatic"))
          .noneMatch(message -> message.startsWith("error"));
    }

    assertThat(dir.resolve("sources/com.example.app/com/example/vm/QueryName.java"))
        .exists();
    assertThat(dir.resolve("sources/com.example.app/com/example/vm/QueryStatus.java"))
        .doesNotExist();
    assertThat(dir.resolve("classes/com.example.app/com/example/vm/QueryStatus.class"))
        .doesNotExist();
  }

  /** As the build packs it: the name of the module stands in the manifest. */
  private String jar(Path classes) {
    String directory = classes.getName(classes.getNameCount() - 3).toString();
    Path jar = dir.resolve("qmp4j-" + directory + ".jar");
    String module =
        directory.equals("runtime") ? "io.github.qmp4j" : "io.github.qmp4j." + directory;
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Automatic-Module-Name", module);
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest);
        Stream<Path> files = Files.walk(classes)) {
      for (Path entry : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(entry).toString().replace('\\', '/')));
        Files.copy(entry, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jar.toString();
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(dir.resolve(name).getParent());
    Files.writeString(dir.resolve(name), text);
  }
}
