package io.github.qmp4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor in Eclipse's compiler. */
class EcjTest {

  private static final Pattern PROBLEM = Pattern.compile(
      "^\\d+\\. (ERROR|WARNING).*?^----------$", Pattern.MULTILINE | Pattern.DOTALL);

  @TempDir
  private Path dir;

  @Test
  void theApiIsGeneratedAndCompiledWithoutAWarningAgainAndAgain() throws IOException {
    packageInfo("vm", "schema = \"qemu-10.2\", commands = \"query-block\", events = \"STOP\"");
    packageInfo("guest", "schema = \"qga-10.2\", commands = \"guest-p*\"");

    assertThat(problems(compile())).isEmpty();
    assertThat(dir.resolve("classes/vm/Qmp.class")).exists();
    assertThat(dir.resolve("classes/guest/Agent.class")).exists();

    packageInfo("guest", "schema = \"qga-10.2\", commands = \"guest-sync\"");

    assertThat(compile())
        .contains(
            "guest against the previous build: added command guest-sync; removed command guest-ping");
    assertThat(dir.resolve("classes/guest/Agent.class")).exists();
    assertThat(dir.resolve("classes/guest/GuestPing.class")).doesNotExist();
  }

  @Test
  void anErrorNamesThePackageBecauseEcjDoesNotSayWhereItStands() throws IOException {
    packageInfo("guest", "schema = \"qga-10.2\", commands = \"guest-pong\"");

    assertThat(compile())
        .contains("ERROR: @QmpApi of guest, commands: 'guest-pong' matches no command of schema"
            + " \"qga-10.2\"; did you mean 'guest-ping'? [no-match]");
  }

  @Test
  void withoutADirectoryOfTheirOwnClassesAreBesideTheirSources() throws IOException {
    packageInfo("vm", "schema = \"qemu-10.2\", commands = \"stop\", events = {}");

    Path sources = Files.createDirectories(dir.resolve("sources"));
    assertThat(problems(run(List.of("-s", sources.toString())))).isEmpty();
    assertThat(sources.resolve("vm/Qmp.class")).exists();
    assertThat(sources.resolve("vm/qmp4j.qapi")).exists();
  }

  @Test
  void aConstantThatIsNotThereIsAnErrorOfEcjAndNotOfOurs() throws IOException {
    Files.createDirectories(dir.resolve("src"));
    Files.writeString(dir.resolve("src/module-info.java"), "module app {}");
    packageInfo("vm", "schema = \"qemu-10.2\", commands = Names.STOP");

    assertThat(compile("--add-reads", "app=ALL-UNNAMED"))
        .contains("Names cannot be resolved")
        .contains("1 problem (1 error)");
  }

  private static List<String> problems(String output) {
    return PROBLEM.matcher(output).results().map(MatchResult::group).toList();
  }

  private void packageInfo(String name, String arguments) throws IOException {
    Path file = dir.resolve("src").resolve(name).resolve("package-info.java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "@io.github.qmp4j.QmpApi(" + arguments + ")\npackage " + name + ";\n");
  }

  /** What it says. */
  private String compile(String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of(options));
    String classes = Files.createDirectories(dir.resolve("classes")).toString();
    all.addAll(
        List.of("-d", classes, "-cp", classes + File.pathSeparator + Compilations.classPath()));
    all.addAll(List.of("-s", Files.createDirectories(dir.resolve("sources")).toString()));
    return run(all);
  }

  private String run(List<String> options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("--release", "17"));
    arguments.addAll(List.of("-cp", Compilations.classPath()));
    arguments.addAll(options);
    arguments.addAll(List.of("-processorpath", System.getProperty("java.class.path")));
    arguments.addAll(List.of("-processor", QmpProcessor.class.getName()));
    try (Stream<Path> files = Files.walk(dir.resolve("src"))) {
      files.filter(Files::isRegularFile).map(Path::toString).forEach(arguments::add);
    }
    StringWriter text = new StringWriter();
    PrintWriter writer = new PrintWriter(text);
    BatchCompiler.compile(arguments.toArray(String[]::new), writer, writer, null);
    return text.toString();
  }
}
