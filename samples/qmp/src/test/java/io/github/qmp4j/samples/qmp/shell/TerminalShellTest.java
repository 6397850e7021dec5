package io.github.qmp4j.samples.qmp.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.qmp4j.samples.qmp.Behaviour;
import io.github.qmp4j.samples.qmp.Started;
import io.github.qmp4j.testing.NeedsQemu;
import io.github.qmp4j.testing.RealQemu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell on a real terminal, looked at. Numbers are those of the behaviours of QEMU's own shell. */
@NeedsQemu
class TerminalShellTest {

  @TempDir
  private Path state;

  @BeforeAll
  static void needTmux() {
    assumeTrue(Tmux.isInstalled(), "needs tmux: apt-get install tmux");
  }

  private Tmux open(RealQemu qemu, String... options) {
    String[] arguments = new String[options.length + 1];
    System.arraycopy(options, 0, arguments, 0, options.length);
    arguments[options.length] = qemu.socket().toString();
    return Tmux.shell(state, arguments);
  }

  @Behaviour(
      value = {"Q6", "Q7", "Q8", "Q9", "Q20", "Q38", "Q43"},
      absent = "Q9")
  @Test
  void linesAreCompletedRememberedAndGivenUp() throws IOException {
    try (RealQemu qemu =
            RealQemu.start("-name", "vm7", "-drive", "if=none,driver=null-co,node-name=n0");
        Tmux terminal = open(qemu)) {
      assertThat(terminal.await("(QEMU)"))
          .startsWith("Welcome to the QMP low-level shell!\nConnected to QEMU "); // Q7 Q8

      terminal.type("query-uu").press("Tab").await("(QEMU) query-uuid");
      terminal.press("C-u").type("query-name").await("(QEMU) query-name");
      terminal.press("Enter").await("{\"return\": {\"name\": \"vm7\"}}\n(QEMU)");

      terminal.type("block_re").press("Tab").await("(QEMU) block_resize"); // Q20
      terminal.type("no").press("Tab").await("(QEMU) block_resize node-name=");
      terminal.press("Tab").await("(QEMU) block_resize node-name=n0");
      terminal.press("C-c").await("(QEMU)"); // Q9

      terminal.type("transaction(").press("Enter").await("TRANS>"); // Q38
      terminal.type("abort").press("Enter").await("TRANS> abort\nTRANS>");
      terminal.press("C-c").await("(QEMU)");

      terminal.type("{\"execute\":").press("Enter").await("{\"execute\":\n     >");
      terminal.type("\"query-name\"}").press("Enter").await("\"vm7\"}}\n(QEMU)");

      terminal.type("object-add qom-type=secret id=s data=hidden").press("Enter");
      terminal.await("{\"return\": {}}\n(QEMU)");
      terminal.press("Up").await("(QEMU) {\"execute\":\n     > \"query-name\"}");
      terminal.press("C-c").await("(QEMU)");
      terminal.press("C-r").type("query-n").await("bck-i-search: query-n_");
      terminal.press("C-c").await("(QEMU)");
      terminal.press("C-d").await("status 0"); // Q9
    }
    Path history = state.resolve("qmp4j/history"); // Q43
    assertThat(history).content().contains("query-name").doesNotContain("hidden");
    assertThat(Files.getPosixFilePermissions(history)).hasSize(2);
  }

  @Test
  void aHistoryThatCannotBeUsedIsToldAndIsNoReasonNotToTalk() throws IOException {
    Path history = Files.createDirectory(state.resolve("qmp4j")).resolve("history");
    Files.write(history, new byte[] {'1', ':', (byte) 0xe4, '\n'});
    try (RealQemu qemu = RealQemu.start();
        Tmux terminal = open(qemu)) {
      assertThat(terminal.await("(QEMU)").replace("\n", ""))
          .startsWith("what is typed is not remembered: cannot use " + history + "Welcome");
      terminal.type("query-name").press("Enter").await("{\"return\": {}}\n(QEMU)");
      terminal.press("Up").await("(QEMU) query-name");
      terminal.press("C-u").await("(QEMU)");
      terminal.press("C-d").await("status 0");
    }
    assertThat(history).hasSize(4);
  }

  @Test
  void severalPastedCommandsAreDoneOneAfterTheOther() {
    try (RealQemu qemu = RealQemu.start("-name", "vm7");
        Tmux terminal = open(qemu)) {
      terminal.await("(QEMU)");
      terminal.paste("# how is it\nquery-name\nobject-add a={\n").press("Enter");
      terminal.await("     >\n     >");
      terminal.press("C-c").await("(QEMU)");
      terminal
          .paste("# how is it\nquery-name\n\n{\"execute\":\n\"query-uuid\"}")
          .press("Enter");
      terminal.await("{\"return\": {\"name\": \"vm7\"}}\n"
          + "{\"return\": {\"UUID\": \"00000000-0000-0000-0000-000000000000\"}}\n(QEMU)");
      terminal.paste("query-name\nexit\nquery-name\n").press("Enter").await("status 0");
    }
  }

  @Test
  void whyALineGoesOnIsToldOnce() {
    String open =
        "a quote or bracket is open: the line goes on until it is closed; Ctrl-C drops it";
    try (RealQemu qemu = RealQemu.start();
        Tmux terminal = open(qemu)) {
      terminal.await("(QEMU)");
      String line = "human-monitor-command command-line=it's";
      terminal.type(line).press("Enter");
      terminal.await("\n" + open + "\n(QEMU) " + line + "\n     >");
      terminal.type("so").press("Enter");
      assertThat(terminal.await("(QEMU) " + line + "\n     > so\n     >")).containsOnlyOnce(open);
      terminal.press("C-c").await("\n(QEMU)");

      terminal.type("x a=[").press("Enter");
      terminal.await("\n" + open + "\n(QEMU) x a=[\n     >");
      terminal.press("C-c").await("\n(QEMU)");
      terminal.type("device_add \"driver=usb-mouse\"").press("Enter");
      terminal.await("as in driver=\"usb-mouse\"\n(QEMU)");
    }
  }

  @Behaviour(
      value = {"Q10", "Q11", "Q51"},
      absent = "Q42")
  @Test
  void anEventLeavesTheLineWhole() {
    try (RealQemu qemu = RealQemu.start(
            "-machine", "pc", "-qmp", "unix:" + state + "/second,server=on,wait=off");
        Tmux terminal = open(qemu)) {
      terminal.await("(QEMU)");
      terminal.type("query-na").await("(QEMU) query-na");
      assertThat(Started.run("exec", state + "/second", "cont").status()).isZero();
      String screen = terminal.await("}}\n(QEMU) query-na");
      assertThat(screen).contains("{\"event\": \"RESUME\", \"timestamp\": {\"seconds\": ");
      terminal.type("me").press("Enter").await("{\"return\": {}}\n(QEMU)");
      terminal.type("stop").press("Enter").awaitPart("{\"event\": \"STOP\"");
      assertThat(terminal.await("(QEMU)")).contains("(QEMU) stop\n");

      terminal.type("events off").press("Enter").await("events are off\n(QEMU)");
      terminal.type("cont").press("Enter").await("(QEMU) cont\n{\"return\": {}}\n(QEMU)");
    }
  }

  @Test
  void theWaitForAReplyCanBeGivenUp() {
    try (RealQemu qemu = RealQemu.start("-name", "vm7");
        Tmux terminal = open(qemu, "-v")) { // which tells when there is a wait
      terminal.await("(QEMU)");
      qemu.signal("STOP");
      terminal.type("query-uuid").press("Enter").await("\"arguments\": {}}");
      terminal.press("C-c").awaitPart("given up; the command may still take effect\n(QEMU)");
      qemu.signal("CONT");
      terminal.type("query-name").press("Enter");
      assertThat(terminal.await("{\"return\": {\"name\": \"vm7\"}}\n(QEMU)"))
          .contains("effect\n(QEMU) query-name\n");
    }
  }

  @Test
  void aResizedWindowIsUsed() {
    try (RealQemu qemu = RealQemu.start();
        Tmux terminal = open(qemu)) {
      terminal.await("(QEMU)");
      terminal.resize(40, 20).type("help ".repeat(8)).press("C-a").press("C-k").await("(QEMU)");
      terminal.type("query-name").press("Enter").await("{\"return\": {}}\n(QEMU)");
    }
  }

  @Behaviour(value = "Q13", absent = "Q50")
  @Test
  void theEndOfTheServerEndsTheShellWithoutAKey() {
    try (RealQemu qemu = RealQemu.start();
        Tmux terminal = open(qemu)) {
      terminal.await("(QEMU)");
      terminal.type("query-n").await("(QEMU) query-n");
      qemu.process().destroyForcibly();
      terminal.await("Disconnected\nstatus 0");
    }
  }

  @Test
  @Behaviour("Q51")
  void aServerThatComesBackIsConnectedToAgain() {
    Path monitor = state.resolve("vm");
    try (Tmux terminal = orphaned(monitor)) {
      try (RealQemu qemu = RealQemu.startAt(monitor, "-name", "two")) {
        assertThat(terminal.await("\n(QEMU) query-bl"))
            .containsSubsequence(
                "Disconnected", "Waiting for the server; Ctrl-C leaves", "Connected to QEMU ");
        assertThat(qemu.process().isAlive()).isTrue();
        terminal.press("C-u").press("Up").await("(QEMU) query-name");
        terminal.press("Enter").await("{\"return\": {\"name\": \"two\"}}\n(QEMU)");
        terminal.type("query-uu").press("Tab").await("(QEMU) query-uuid");
        terminal.press("C-u").type("quit").press("Enter");
        terminal.await("Disconnected\nstatus 0"); // nobody waits for what was told to end
      }
    }
  }

  @Test
  void waitingForAServerCanBeGivenUp() {
    try (Tmux terminal = orphaned(state.resolve("vm"))) {
      terminal.press("C-c").await("\nstatus 0");
    }
  }

  /** A shell whose QEMU has been killed, and which waits for another one. */
  private Tmux orphaned(Path monitor) {
    Tmux terminal;
    try (RealQemu qemu = RealQemu.startAt(monitor, "-name", "one")) {
      terminal =
          Tmux.shell(state, "--num-retries", "600", "--retry-delay", "0.2", monitor.toString());
      terminal.await("(QEMU)");
      terminal.type("query-name").press("Enter").await("\"one\"}}\n(QEMU)");
      terminal.type("query-bl").await("query-bl");
      qemu.process().destroyForcibly();
      terminal.await("Disconnected\nWaiting for the server; Ctrl-C leaves");
    }
    return terminal;
  }

  @Test
  void ctrlCGivesUpTheLineOnATerminalThatHasNoMoreThanLines() {
    try (RealQemu qemu = RealQemu.start("-name", "vm7");
        Tmux terminal = Tmux.dumb(state, qemu.socket().toString())) {
      terminal.await("(QEMU)");
      terminal.type("quit").await("(QEMU) quit");
      terminal.press("C-c").await("^C(QEMU)");
      terminal.type("transaction(").press("Enter").await("TRANS>");
      terminal.press("C-c").await("^C(QEMU)");
      terminal.type("query-name").press("Enter").await("{\"return\": {\"name\": \"vm7\"}}\n(QEMU)");
      terminal.press("C-d").await("status 0");
    }
  }

  @Test
  void actionsOfATransactionAreCompleted() {
    try (RealQemu qemu = RealQemu.start("-drive", "if=none,driver=null-co,node-name=n0");
        Tmux terminal = open(qemu)) {
      terminal.await("(QEMU)");
      terminal.type("transaction(").await("transaction(");
      assertThat(terminal.colours()).contains("\u001b[1mtransaction(");
      terminal.press("Enter").await("TRANS>");
      terminal.type("block-dirty-bitmap-a").press("Tab").await("TRANS> block-dirty-bitmap-add");
      terminal.type("no").press("Tab").await("bitmap-add node=");
      terminal.press("Tab").await("bitmap-add node=n0");
      terminal.press("C-c").await("(QEMU)");
    }
  }

  @Test
  void quitEndsWithoutATrace() {
    try (RealQemu qemu = RealQemu.start();
        Tmux terminal = open(qemu)) {
      terminal.await("(QEMU)");
      terminal.type("quit").press("Enter");
      assertThat(terminal.await("Disconnected\nstatus 0")).doesNotContain("Exception");
    }
  }

  @Behaviour({"Q7", "Q21", "Q22"})
  @Test
  void theHumanMonitorIsCompletedToo() {
    try (RealQemu qemu = RealQemu.start();
        Tmux terminal = open(qemu, "-H")) {
      assertThat(terminal.await("(QEMU)")).startsWith("Welcome to the HMP shell!");
      terminal.type("info versi").press("Tab").await("(QEMU) info version");
      terminal.press("C-c").await("(QEMU)");
    }
  }

  @Behaviour(value = "Q48", absent = "Q48")
  @Test
  void ctrlCSparesAProgramThatWasStarted() {
    try (Tmux terminal = Tmux.shell(
        state,
        "--",
        "qemu-system-x86_64",
        "-nodefaults",
        "-display",
        "none",
        "-accel",
        "tcg",
        "-machine",
        "none",
        "-name",
        "own")) {
      assertThat(terminal.await("(QEMU)")).contains("Connected to QEMU ");
      terminal.type("x").press("C-c").await("(QEMU)");
      terminal.type("query-uu").press("Tab").await("(QEMU) query-uuid");
      terminal.press("C-c").await("(QEMU)");
      terminal.type("query-name").press("Enter").await("{\"return\": {\"name\": \"own\"}}\n(QEMU)");
      terminal.press("C-d").await("status 0");
    }
  }
}
