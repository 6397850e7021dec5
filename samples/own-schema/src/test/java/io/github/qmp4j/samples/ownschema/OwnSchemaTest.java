package io.github.qmp4j.samples.ownschema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.testing.NeedsQemu;
import io.github.qmp4j.testing.RealQemu;
import io.github.qmp4j.testing.ScriptedServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OwnSchemaTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void theServerIsAskedForWhatOnlyItHas() {
    try (ScriptedServer server = ScriptedServer.start(peer -> {
      peer.greet();
      String query = peer.receive();
      assertThat(query).startsWith("{\"execute\":\"__com.example_query-tenant\"");
      peer.answer(query, "{\"name\": \"ann\", \"quota\": 5000}");
      peer.awaitClose();
    })) {
      assertThat(run(server.socket())).as(err.toString()).isZero();
    }
    assertThat(out.toString().strip()).isEqualTo("ann, up to 5000 bytes");
  }

  @Test
  void itsEventIsUnderstoodAlsoIfItComesBeforeTheReply() {
    try (ScriptedServer server = ScriptedServer.start(peer -> {
      peer.greet();
      String change = peer.receive();
      assertThat(change)
          .startsWith("{\"execute\":\"__com.example_set-tenant\",\"arguments\":{\"name\":\"bob\"}");
      peer.send("{\"timestamp\": {\"seconds\": 1, \"microseconds\": 2},"
          + " \"event\": \"__com.example_TENANT_CHANGED\","
          + " \"data\": {\"tenant\": {\"name\": \"bob\"}}}\r\n");
      peer.answer(change, "{}");
      peer.awaitClose();
    })) {
      assertThat(run(server.socket(), "bob")).as(err.toString()).isZero();
    }
    assertThat(out.toString().strip()).isEqualTo("bob, without a limit");
  }

  @Test
  @NeedsQemu
  void anOrdinaryQemuIsToldFromAServerOfExampleCorp() {
    try (RealQemu qemu = RealQemu.start()) {
      assertThat(run(qemu.socket())).isEqualTo(1);
    }
    assertThat(err.toString()).contains("is no server of Example Corp.").hasLineCount(1);
  }

  private int run(Path socket, String... more) {
    String[] args = new String[1 + more.length];
    args[0] = "unix:" + socket;
    System.arraycopy(more, 0, args, 1, more.length);
    return OwnSchema.run(args, new PrintStream(out, true), new PrintStream(err, true));
  }
}
