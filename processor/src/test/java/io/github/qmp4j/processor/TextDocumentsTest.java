package io.github.qmp4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import cases.monitor2010.BlockInfo;
import cases.monitor2010.BlockInfoType;
import cases.monitor2010.BlockIoErrorAction;
import cases.monitor2010.BlockIoErrorEvent;
import cases.monitor2010.Qmp;
import cases.monitor2010.ResumeEvent;
import cases.monitor2010.StatusInfo;
import cases.monitor2010.StopEvent;
import com.google.testing.compile.Compilation;
import io.github.qmp4j.EventQueue;
import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpEvent;
import io.github.qmp4j.testing.NeedsQemu;
import io.github.qmp4j.testing.RealQemu;
import io.github.qmp4j.testing.ScriptedPeer;
import io.github.qmp4j.testing.ScriptedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code that is generated from text documents, such as that of the case {@code monitor2010}. */
class TextDocumentsTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  private static final String UNTYPED = "lamp\n----\n\nArguments:\n\n- \"size\": how large\n";

  @TempDir
  private Path dir;

  @Test
  void aClientTalksToAServerOfThatTime() throws Exception {
    try (ScriptedServer server = ScriptedServer.start(TextDocumentsTest::serve);
        QmpClient client = QmpClient.connect(QmpAddress.unix(server.socket()));
        EventQueue events = Qmp.on(client).events()) {
      Qmp qmp = Qmp.on(client).withTimeout(SOON);

      assertThat(qmp.queryVersion().qemu().minor()).isEqualTo(13);
      assertThat(qmp.queryStatus()).isEqualTo(new StatusInfo(true, false));
      List<BlockInfo> blocks = qmp.queryBlock();
      assertThat(blocks).hasSize(2);
      assertThat(blocks.get(0).type()).isEqualTo(BlockInfoType.HD);
      assertThat(blocks.get(0).inserted().drv()).isEqualTo("qcow2");
      assertThat(blocks.get(1).inserted()).isNull();
      QmpEvent event = events.poll(SOON);
      assertThat(event).isInstanceOf(BlockIoErrorEvent.class);
      assertThat(((BlockIoErrorEvent) event).action()).isEqualTo(BlockIoErrorAction.STOP);
      assertThat(qmp.humanMonitorCommand("info kvm")).isEqualTo("kvm support: enabled\r\n");
    }
  }

  private static void serve(ScriptedPeer peer) throws IOException {
    peer.send("{\"QMP\": {\"version\": {\"qemu\": {\"micro\": 50, \"minor\": 13, \"major\": 0},"
        + " \"package\": \"\"}, \"capabilities\": []}}\r\n");
    reply(peer, "qmp_capabilities", "{}");
    reply(
        peer,
        "query-version",
        "{\"qemu\": {\"micro\": 50, \"minor\": 13, \"major\": 0}, \"package\": \"\"}");
    reply(peer, "query-status", "{\"running\": true, \"singlestep\": false}");
    peer.send("{\"timestamp\": {\"seconds\": 1290688046, \"microseconds\": 417172},"
        + " \"event\": \"BLOCK_IO_ERROR\", \"data\": {\"device\": \"ide0-hd1\","
        + " \"operation\": \"write\", \"action\": \"stop\"}}\r\n");
    reply(
        peer,
        "query-block",
        "[{\"device\": \"ide0-hd0\", \"locked\": false, \"removable\": false,"
            + " \"inserted\": {\"ro\": false, \"drv\": \"qcow2\", \"encrypted\": false,"
            + " \"file\": \"disk.img\"}, \"type\": \"hd\"}, {\"device\": \"floppy0\","
            + " \"locked\": false, \"removable\": true, \"type\": \"floppy\"}]");
    reply(peer, "human-monitor-command", "\"kvm support: enabled\\r\\n\"");
  }

  private static void reply(ScriptedPeer peer, String command, String value) throws IOException {
    String received = peer.receive();
    assertThat(received).contains('"' + command + '"');
    peer.answer(received, value);
  }

  @Test
  @NeedsQemu
  void whatSurvivedIsUnderstoodByTheQemuOfToday() throws Exception {
    try (RealQemu qemu = RealQemu.start();
        QmpClient client = QmpClient.connect(QmpAddress.unix(qemu.socket()));
        EventQueue events = Qmp.on(client).events()) {
      Qmp qmp = Qmp.on(client).withTimeout(SOON);

      assertThat(qmp.queryVersion().qemu().major()).isPositive();
      qmp.cont();
      assertThat(events.poll(SOON)).isInstanceOf(ResumeEvent.class);
      assertThat(qmp.queryStatus().running()).isTrue();
      qmp.stop();
      assertThat(events.poll(SOON)).isInstanceOf(StopEvent.class);
      assertThat(qmp.queryBlock()).isNotNull();
      assertThat(qmp.humanMonitorCommand("info status")).contains("paused");
      qmp.quit();
    }
  }

  @Test
  void aMemberWithoutATypeIsAnError() throws IOException {
    Files.writeString(dir.resolve("old.txt"), UNTYPED);

    Compilation compilation = Compilations.compile(
        dir, Compilations.packageInfo("x", "schema = \"old.txt\", commands = \"*\""));

    assertThat(compilation.errors())
        .hasSize(1)
        .first()
        .satisfies(error -> assertThat(error.getMessage(null))
            .contains(
                "old.txt:6:1: error: the text of 'size' does not say its type [text-untyped]"));
  }

  @Test
  void withTheOptionForThatDocumentItIsAnyWithAWarning() throws IOException {
    Files.writeString(dir.resolve("old.txt"), UNTYPED);

    Compilation compilation = Compilations.compileTolerantly(
        List.of("-Aqmp.schemaPath=" + dir, "-Aqmp.untyped=other.txt,old.txt"),
        Compilations.packageInfo("x", "schema = \"old.txt\", commands = \"*\""));

    assertThat(compilation.diagnostics())
        .anySatisfy(d -> assertThat(d.getMessage(null))
            .contains("warning: the text of 'size' does not say its type"));
    assertThat(compilation.generatedSourceFiles())
        .anySatisfy(file -> assertThat(file.getName()).endsWith("x/Lamp.java"));
  }

  @Test
  void aDocumentThatIsNotThereIsNamed() {
    Compilation compilation =
        Compilations.compile(dir, Compilations.packageInfo("x", "schema = \"a.txt,b.hx\""));

    assertThat(compilation.errors())
        .first()
        .satisfies(error -> assertThat(error.getMessage(null)).contains("a.txt").contains("b.hx"));
  }

  @Test
  void theSelectionOfAnApplicationIsWrittenDownWhereThatIsAskedFor() {
    Compilation compilation = Compilations.compile(
        List.of("-Aqmp.docs=text,html"),
        Compilations.packageInfo(
            "x.y", "schema = \"qemu-7.2\", commands = \"query-status\", events = \"STOP\""));

    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(text(compilation, "qmp-docs/x.y/qmp-commands.txt"))
        .contains("query-status\n------------\n")
        .doesNotContain("query-block");
    assertThat(text(compilation, "qmp-docs/x.y/qmp-events.txt")).contains("STOP\n----\n");
    assertThat(text(compilation, "qmp-docs/x.y/index.html"))
        .contains("<article id=\"command-query-status\"")
        .contains("StatusInfo result = qmp.queryStatus();");
  }

  @Test
  void classesAreCalledThereAsTheyAreInTheApplication() {
    Compilation compilation = Compilations.compile(
        List.of("-Aqmp.docs=html"),
        Compilations.packageInfo(
            "x",
            "schema = \"qemu-7.2\", commands = \"query-status\", events = {}, facade = \"StatusInfo\""));

    assertThat(compilation.generatedSourceFile("x.StatusInfoType")).isPresent();
    assertThat(text(compilation, "qmp-docs/x/index.html"))
        .contains("StatusInfoType result = qmp.queryStatus();");
  }

  private static String text(Compilation compilation, String path) {
    return compilation.generatedFiles().stream()
        .filter(file -> file.getName().endsWith(path))
        .map(TextDocumentsTest::text)
        .collect(Collectors.joining());
  }

  private static String text(JavaFileObject file) {
    try {
      return file.getCharContent(false).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
