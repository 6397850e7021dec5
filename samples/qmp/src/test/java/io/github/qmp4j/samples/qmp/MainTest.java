package io.github.qmp4j.samples.qmp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {

  @Test
  void helpKnowsAllCommands() {
    assertThat(Started.run("--help").out()).contains("shell", "exec", "events", "schema", "help");
    assertThat(Started.run("help", "exec").out()).startsWith("Usage: qmp exec");
    assertThat(Started.run("exec", "--help").out()).startsWith("Usage: qmp exec");
  }

  @Test
  void aMistypedCommandIsGuessed() {
    Started run = Started.run("exek");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("qmp exec");
  }
}
