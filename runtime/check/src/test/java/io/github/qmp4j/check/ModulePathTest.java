package io.github.qmp4j.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.fake.FakeQemu;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that is a named module, whose resources nobody else sees. */
class ModulePathTest {

  /** The directories of the modules, and what their manifests will say. */
  private static final Map<String, String> MODULES = Map.of(
      "/runtime/target/classes", "io.github.qmp4j",
      "/schema/target/classes", "io.github.qmp4j.schema",
      "/runtime/operations/target/classes", "io.github.qmp4j.operations",
      "/runtime/check/target/classes", "io.github.qmp4j.check");

  private static final Pattern JARS = Pattern.compile(
      ".*/(jackson-(core|databind|annotations)|jspecify|qmp4j-(runtime|operations|schema))-[0-9.]+(-SNAPSHOT)?\\.jar");

  @TempDir
  private Path dir;

  @Test
  void theDefinitionsAndTheLibraryAreFound() throws Exception {
    write("src/module-info.java", """
        module com.example.app {
          requires io.github.qmp4j;
          requires io.github.qmp4j.operations;
          requires tools.jackson.core;
          requires tools.jackson.databind;
          requires static java.compiler;
          requires static org.jspecify;
        }
        """);
    write("src/com/example/vm/package-info.java", """
        @io.github.qmp4j.QmpApi(schema = "qemu-10.2", commands = {"query-status", "qom-list-get"}, events = "STOP")
        package com.example.vm;
        """);
    write("src/com/example/vm/Application.java", """
        package com.example.vm;

        import io.github.qmp4j.QmpAddress;
        import io.github.qmp4j.QmpClient;

        public final class Application {
          public static void main(String[] args) {
            try (QmpClient client = QmpClient.connect(QmpAddress.parse(args[0]))) {
              Qmp.check(client).findings().forEach(System.out::println);
              System.out.println(io.github.qmp4j.job.Job.class.getModule());
            }
          }
        }
        """);
    String modulePath = modulePath();
    compile(modulePath);

    Path output = dir.resolve("output");
    try (FakeQemu qemu = FakeQemu.start("qemu-7.2")) {
      Process application = new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "--module-path",
              dir.resolve("classes") + File.pathSeparator + modulePath,
              "--module",
              "com.example.app/com.example.vm.Application",
              qemu.address().toString())
          .redirectErrorStream(true)
          .redirectOutput(output.toFile())
          .start();
      boolean ended = application.waitFor(1, TimeUnit.MINUTES);
      application.destroyForcibly();
      assertThat(ended).as("the application has ended").isTrue();
      assertThat(Files.readAllLines(output))
          .containsExactly(
              "qom-list-get: the server has no command 'qom-list-get'",
              "module io.github.qmp4j.operations");
      assertThat(application.exitValue()).isZero();
    }
  }

  private void compile(String modulePath) throws IOException {
    Files.createDirectories(dir.resolve("classes"));
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null);
        Stream<Path> sources = Files.walk(dir.resolve("src"))) {
      JavaCompiler.CompilationTask task = javac.getTask(
          null,
          files,
          null,
          List.of(
              "--release",
              "17",
              "-d",
              dir.resolve("classes").toString(),
              "--module-path",
              modulePath,
              "-processorpath",
              System.getProperty("java.class.path")),
          null,
          files.getJavaFileObjectsFromPaths(
              sources.filter(file -> file.toString().endsWith(".java")).toList()));
      assertThat(task.call()).isTrue();
    }
  }

  /** The artifacts that an application has, as it has them. */
  private String modulePath() throws IOException {
    List<String> path = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      String name = entry.replace('\\', '/');
      if (JARS.matcher(name).matches()) {
        path.add(entry);
      }
      for (Map.Entry<String, String> module : MODULES.entrySet()) {
        if (name.endsWith(module.getKey())) {
          path.add(jar(Path.of(entry), module.getValue()));
        }
      }
    }
    return String.join(File.pathSeparator, path);
  }

  private String jar(Path classes, String module) throws IOException {
    Path jar = dir.resolve(module + ".jar");
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
    }
    return jar.toString();
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(dir.resolve(name).getParent());
    Files.writeString(dir.resolve(name), text);
  }
}
