package io.github.qmp4j.samples.qmp.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.qmp4j.samples.qmp.Behaviour;
import io.github.qmp4j.samples.qmp.Started;
import io.github.qmp4j.testing.NeedsQemu;
import io.github.qmp4j.testing.RealQemu;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has colours on a real terminal. */
@NeedsQemu
class TerminalColoursTest {

  @TempDir
  private Path state;

  @BeforeAll
  static void needTmux() {
    assumeTrue(Tmux.isInstalled(), "needs tmux: apt-get install tmux");
  }

  @Test
  @Behaviour("Q51")
  void commandsMistakesAndRepliesAreColoured() {
    try (RealQemu qemu = RealQemu.start();
        Tmux terminal = Tmux.shell(state, qemu.socket().toString())) {
      terminal.await("(QEMU)");
      terminal.type("block_resize sise=1 node-name=n").await("node-name=n");
      assertThat(terminal.colours())
          .contains("\u001b[1mblock_resize")
          .contains("\u001b[31msise")
          .contains("\u001b[36mnode-name");
      terminal.press("C-c").await("(QEMU)");
      terminal.type("query-name").press("Enter").await("{\"return\": {}}\n(QEMU)");
      assertThat(terminal.colours()).contains("\u001b[36m\"return\"");
    }
  }

  @Test
  void whatScriptsReadIsColouredOnATerminalOnly() {
    try (RealQemu qemu = RealQemu.start("-name", "vm7")) {
      String socket = qemu.socket().toString();
      try (Tmux terminal = Tmux.command(state, "exec", socket, "query-name")) {
        terminal.await("{\"name\":\"vm7\"}\nstatus 0");
        assertThat(terminal.colours()).contains("\u001b[36m\"name\"");
      }
      assertThat(Started.run("exec", socket, "query-name").out()).isEqualTo("{\"name\":\"vm7\"}\n");
    }
  }

  @Test
  void coloursCanBeTurnedOff() {
    try (RealQemu qemu = RealQemu.start();
        Tmux terminal = Tmux.plain(state, qemu.socket().toString())) {
      terminal.await("(QEMU)");
      terminal.type("query-name").press("Enter").await("{\"return\": {}}\n(QEMU)");
      assertThat(terminal.colours()).doesNotContain("\u001b[1m").doesNotContain("\u001b[3");
    }
  }
}
