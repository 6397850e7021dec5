package io.github.qmp4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import cases.traps.Execute;
import cases.traps.Traps;
import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.testing.ScriptedServer;
import org.junit.jupiter.api.Test;

/** What the generated code of the case {@code traps} does. */
class TrapsTest {

  @Test
  void aCommandThatIsCalledAsAMethodOfTheFacadesIsSent() {
    try (ScriptedServer server = ScriptedServer.start(peer -> {
          peer.greet();
          assertThat(peer.receive()).isEqualTo("{\"execute\":\"execute\",\"arguments\":{}}");
          peer.answer("", "{}");
          peer.awaitClose();
        });
        QmpClient client = QmpClient.connect(QmpAddress.unix(server.socket()))) {
      Traps.on(client).execute_(new Execute());
    }
  }
}
