package io.github.qmp4j.samples.qmp.shell.completion;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.samples.qmp.Behaviour;
import io.github.qmp4j.samples.qmp.server.Server;
import io.github.qmp4j.samples.qmp.server.ServerOptions;
import io.github.qmp4j.samples.qmp.vocabulary.Typing;
import io.github.qmp4j.samples.qmp.vocabulary.Vocabulary;
import io.github.qmp4j.testing.NeedsQemu;
import io.github.qmp4j.testing.RealQemu;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Against a real server. */
@NeedsQemu
class CompletionTest {

  private static RealQemu qemu;
  private static Server server;
  private static QmpCompletion completion;

  @BeforeAll
  static void connect() {
    qemu = RealQemu.start(
        "-machine", "pc",
        "-drive", "if=none,id=d0,driver=null-co,node-name=n0",
        "-device", "virtio-blk-pci,drive=d0,id=vd0");
    ServerOptions options = new ServerOptions();
    new CommandLine(new Holder(options)).parseArgs();
    server = options.connect(qemu.socket().toString());
    Vocabulary vocabulary = Vocabulary.of(Typing.tree(server.execute("query-qmp-schema", null)));
    completion = new QmpCompletion(vocabulary, List.of("help"), new LiveValues(server));
  }

  @AfterAll
  static void disconnect() {
    server.close();
    qemu.close();
  }

  @CommandLine.Command
  private record Holder(@CommandLine.Mixin ServerOptions options) {}

  @Behaviour("Q20")
  @Test
  void theFirstWordIsACommand() {
    assertThat(words("")).contains("query-status", "blockdev-add", "help").doesNotContain("STOP");
  }

  @Test
  void thenComeNamesOfArgumentsThatAreNotThereYet() {
    assertThat(words("block_resize", "")).containsExactly("device=", "node-name=", "size=");
    assertThat(words("block_resize", "size=1", "")).containsExactly("device=", "node-name=");
    assertThat(words("nosuch", "")).isEmpty();
  }

  @Test
  void aVariantsArgumentsComeWithItsTag() {
    assertThat(words("blockdev-add", "")).doesNotContain("latency-ns=");
    assertThat(words("blockdev-add", "driver=null-co", "")).contains("latency-ns=", "node-name=");
  }

  @Test
  void namesNest() {
    assertThat(words("blockdev-add", "driver=qcow2", "")).contains("file.");
    assertThat(words("blockdev-add", "driver=qcow2", "file.")).contains("file.driver=");
    assertThat(words("blockdev-add", "driver=qcow2", "file.driver=file", "file."))
        .contains("file.filename=")
        .doesNotContain("file.driver=");
    assertThat(words("blockdev-add", "driver=qcow2", "file.driver=")).contains("file.driver=nbd");
  }

  @Test
  void valuesAreThoseOfTheType() {
    assertThat(words("blockdev-change-medium", "read-only-mode="))
        .containsExactly(
            "read-only-mode=retain", "read-only-mode=read-only", "read-only-mode=read-write");
    assertThat(words("blockdev-add", "read-only="))
        .containsExactly("read-only=true", "read-only=false");
  }

  @Test
  void valuesAreThoseOfTheMachine() {
    assertThat(words("block_resize", "node-name=")).containsExactly("node-name=n0");
    assertThat(words("block_resize", "device=")).containsExactly("device=d0");
    assertThat(words("device_del", "id=")).containsExactly("id=vd0");
    assertThat(words("device_add", "driver=")).contains("driver=e1000");
    assertThat(words("qom-get", "path=")).contains("path=/machine", "path=/objects");
    assertThat(words("qom-get", "path=/machine/per")).contains("path=/machine/peripheral");
  }

  @Test
  void aNameThatIsStillToBeGivenIsNotProposed() {
    for (String command : List.of("device_add", "netdev_add", "object-add", "block-export-add")) {
      assertThat(words(command, "id=")).as(command).isEmpty();
    }
    assertThat(words("netdev_del", "id=")).isEmpty(); // QMP does not tell which there are
    assertThat(words("blockdev-add", "node-name=")).isEmpty();
    assertThat(words("blockdev-add", "driver=qcow2", "file.node-name=")).isEmpty();
    assertThat(words("block-commit", "filter-node-name=")).isEmpty();
    assertThat(words("block-commit", "base=")).isEmpty(); // the name of a file
  }

  @Test
  void whereADriveIsMeantANodeWillDoIfTheCommandTakesOne() {
    assertThat(words("blockdev-backup", "device=")).containsExactly("device=d0", "device=n0");
    assertThat(words("blockdev-backup", "target=")).containsExactly("target=n0");
    assertThat(words("block-stream", "base-node=")).containsExactly("base-node=n0");
    assertThat(words("blockdev-add", "driver=qcow2", "file=")).containsExactly("file=n0");
    assertThat(words("eject", "device=")).containsExactly("device=d0");
    assertThat(words("eject", "id=")).containsExactly("id=/machine/peripheral/vd0/virtio-backend");
    assertThat(words("block-job-cancel", "device=")).isEmpty(); // none runs
  }

  @Test
  void eventsAndHelpHaveNamesToo() {
    assertThat(words("events", "")).contains("on", "off", "STOP");
    assertThat(words("help", "")).contains("stop");
  }

  @Behaviour({"Q21", "Q22"})
  @Test
  void theHumanMonitorsHelpIsItsVocabulary() {
    HmpCompletion human = new HmpCompletion(text("help"), text("info"));
    assertThat(words(human, ""))
        .contains("cont", "quit", "info", "help", "device_del", "print")
        .doesNotContain("c|cont", "q", "");
    assertThat(words(human, "info", "")).contains("block", "status", "qtree");
    assertThat(words(human, "help", "")).contains("cont");
  }

  private static String text(String line) {
    String json = server.execute("human-monitor-command", "{\"command-line\":\"" + line + "\"}");
    return Typing.tree(json).asString();
  }

  private static List<String> words(String... words) {
    return words(completion, words);
  }

  private static List<String> words(Completion completion, String... words) {
    return completion.propose(List.of(words)).stream().map(Proposal::word).toList();
  }
}
