package io.github.qmp4j.samples.qmp.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.samples.qmp.Behaviour;
import io.github.qmp4j.samples.qmp.Started;
import io.github.qmp4j.testing.NeedsQemu;
import org.junit.jupiter.api.Test;

/** What the shell is started with. */
class ShellUsageTest {

  @Test
  void retriesCannotBeNegative() {
    Started run = Started.piped("", "shell", "--num-retries=-1", "/no/server");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("retries and their delay cannot be negative");
  }

  @Test
  void aProgramThatWasStartedIsNotStartedAgain() {
    Started run = Started.piped("", "shell", "--num-retries=1", "--", "qemu-system-x86_64");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--num-retries").contains("give an address");
  }

  @Test
  void aGuestAgentHasNoHumanMonitorAndIsNotStarted() {
    assertThat(Started.piped("", "shell", "--agent", "-H", "/run/vm.qga"))
        .isEqualTo(new Started(
            2, "", "qmp: a guest agent has no human monitor: either --agent or --hmp\n"));
    assertThat(Started.piped("", "shell", "--agent", "--", "qemu-ga"))
        .isEqualTo(
            new Started(2, "", "qmp: --agent is for agents that run already: give an address\n"));
  }

  @Behaviour({"Q1", "Q2", "Q4"})
  @Test
  void withoutAServerThereIsNoShell() {
    assertThat(Started.piped("", "shell", "/nowhere/qmp").status()).isEqualTo(3);
    assertThat(Started.piped("", "shell", "a", "b").err()).contains("'b' is too much");
    assertThat(Started.piped("", "shell", "a", "--", "b").err()).contains("'a' is too much");
    assertThat(Started.piped("", "shell", "-X", "a").status()).isEqualTo(2);
  }

  @Behaviour("Q48")
  @Test
  @NeedsQemu
  void aProgramIsStartedAndEndsWithTheShell() {
    Started run = Started.piped(
        "query-name\n",
        "shell",
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
        "own");
    assertThat(run).isEqualTo(new Started(0, "{\"return\": {\"name\": \"own\"}}\n", ""));
    assertThat(ProcessHandle.current().children()).isEmpty();

    Started none = Started.piped("", "shell", "--", "qemu-system-none");
    assertThat(none.status()).isEqualTo(3);
    assertThat(none.err()).contains("qemu-system-none").contains("No such file");
  }
}
