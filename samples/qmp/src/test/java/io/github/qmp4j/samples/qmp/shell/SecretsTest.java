package io.github.qmp4j.samples.qmp.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.samples.qmp.vocabulary.Typing;
import org.junit.jupiter.api.Test;

class SecretsTest {

  @Test
  void linesThatMayHoldSecretsAreKnown() {
    assertThat(Secrets.mayBeIn("set_password protocol=vnc password=x")).isTrue();
    assertThat(Secrets.mayBeIn("object-add qom-type=secret id=s data=x")).isTrue();
    assertThat(Secrets.mayBeIn("{\"execute\": \"object-add\", \"arguments\": {\"data\""))
        .isTrue();
    assertThat(Secrets.mayBeIn("hmp change vnc password x")).isTrue();
    assertThat(Secrets.mayBeIn("query-block")).isFalse();
  }

  @Test
  void secretsAreMaskedInWhateverDepth() {
    assertThat(masked("x", "{\"a\": [{\"password\": \"p\", \"b\": 1}], \"data\": 2}"))
        .isEqualTo("{\"a\":[{\"password\":\"***\",\"b\":1}],\"data\":2}");
    assertThat(masked("object-add", "{\"data\": \"p\"}")).isEqualTo("{\"data\":\"***\"}");
    assertThat(masked("human-monitor-command", "{\"command-line\": \"set_password vnc p\"}"))
        .isEqualTo("{\"command-line\":\"***\"}");
  }

  private static String masked(String command, String json) {
    return Secrets.masked(command, Typing.tree(json)).toString();
  }
}
