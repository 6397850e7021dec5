package io.github.qmp4j.samples.qmp.shell.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsolesTest {

  @Test
  void theHistoryIsBelowTheHomeOfTheEnvironment() {
    assertThat(Consoles.history(Map.of("HOME", "/h")))
        .isEqualTo(Path.of("/h/.local/state/qmp4j/history"));
    assertThat(Consoles.history(Map.of("HOME", "/h", "XDG_STATE_HOME", "")))
        .isEqualTo(Path.of("/h/.local/state/qmp4j/history"));
    assertThat(Consoles.history(Map.of("HOME", "/h", "XDG_STATE_HOME", "/s")))
        .isEqualTo(Path.of("/s/qmp4j/history"));
  }

  @Test
  void withoutOneItIsBelowTheHomeOfTheUser() {
    Path home = Path.of(System.getProperty("user.home"));
    assertThat(Consoles.history(Map.of())).isEqualTo(home.resolve(".local/state/qmp4j/history"));
    assertThat(Consoles.history(Map.of("HOME", "")))
        .isEqualTo(home.resolve(".local/state/qmp4j/history"));
  }
}
