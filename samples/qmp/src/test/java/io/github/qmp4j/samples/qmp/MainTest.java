package io.github.qmp4j.samples.qmp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class MainTest {

  @Test
  void helpKnowsAllCommands() {
    assertThat(Started.run("--help").out()).contains("shell", "exec", "events", "schema", "help");
    assertThat(Started.run("help", "exec").out()).startsWith("Usage: qmp exec");
    assertThat(Started.run("exec", "--help").out()).startsWith("""
        Usage: qmp exec [OPTIONS] ADDRESS COMMAND [NAME=VALUE...]
               qmp exec [OPTIONS] ADDRESS -f FILE
        """);
  }

  @Test
  void helpTakesTheWordsOfACommand() {
    String help = Started.run("help", "schema", "check").out();
    assertThat(help).startsWith("Usage: qmp schema check");
    assertThat(help).isEqualTo(Started.run("schema", "check", "--help").out());

    Started unknown = Started.run("help", "schema", "chekc");
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.err()).startsWith("qmp: 'qmp schema' has no command 'chekc'");
  }

  @Test
  void theVersionIsThatOfTheProgram() {
    assertThat(Started.run("--version").out()).startsWith("qmp4j ");
    Started ofCommand = Started.run("schema", "list", "--version");
    assertThat(ofCommand.status()).isEqualTo(2);
    assertThat(ofCommand.err()).contains("Unknown option: '--version'");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whatCannotBeWrittenIsNotDone() throws Exception {
    Process list =
        process("schema", "list").redirectOutput(new File("/dev/full")).start();

    assertThat(new String(list.getErrorStream().readAllBytes(), UTF_8))
        .startsWith("qmp: cannot write what it prints: ");
    assertThat(list.waitFor()).isEqualTo(3);
  }

  @Test
  void aReaderThatHasSeenEnoughIsNoFailure() throws Exception {
    Process dump = process("schema", "dump", "qemu-10.2").start();

    dump.getInputStream().close();

    assertThat(dump.getErrorStream().readAllBytes()).isEmpty();
    assertThat(dump.waitFor()).isZero();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whatTheLocaleCannotReadIsNotSent() throws Exception {
    List<String> line =
        new ArrayList<>(List.of("sh", "-c", "exec \"$@\" \"$(printf 'b=\\303\\244')\"", "sh"));
    line.addAll(process("exec", "/nowhere/qmp", "a").command());
    ProcessBuilder exec = new ProcessBuilder(line);
    exec.environment().put("LC_ALL", "C");
    Process run = exec.start();

    assertThat(new String(run.getErrorStream().readAllBytes(), UTF_8))
        .startsWith("qmp: 'b=")
        .endsWith(": no text in this locale; LC_ALL=C.UTF-8 is one for UTF-8\n");
    assertThat(run.waitFor()).isEqualTo(2);
  }

  private static ProcessBuilder process(String... arguments) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    line.addAll(List.of(arguments));
    return new ProcessBuilder(line);
  }

  @Test
  void aMistypedCommandIsGuessed() {
    Started run = Started.run("exek");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("qmp exec");
  }

  @Test
  void wrongUsageIsSaidInALine() {
    assertThat(Started.run("exec", "--timeout=x", "/run/vm.qmp"))
        .isEqualTo(new Started(2, "", """
        qmp: Invalid value for option '--timeout': 'x' is not a number
        'qmp exec --help' says what it takes
        """));
    assertThat(Started.run("events", "--count=1.5", "/run/vm.qmp").err())
        .contains("'--count': '1.5' is not a whole number\n");
    assertThat(Started.run("schema", "list", "all").err()).startsWith("qmp: 'all' is too much\n");
  }

  @Test
  void whoNamesNoCommandSeesThoseThereAre() {
    Started none = Started.run("schema");
    assertThat(none.status()).isEqualTo(2);
    assertThat(none.err()).startsWith("qmp: Missing required subcommand\n").contains("capture");
    assertThat(Started.run("bogus").err())
        .startsWith("qmp: 'qmp' has no command 'bogus'\n")
        .contains("schema");
  }
}
