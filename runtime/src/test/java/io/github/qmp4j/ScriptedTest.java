package io.github.qmp4j;

import io.github.qmp4j.testing.Running;
import io.github.qmp4j.testing.ScriptedPeer;
import io.github.qmp4j.testing.ScriptedServer;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** A test against a scripted server, which is stopped and checked afterwards. */
@Timeout(30)
public abstract class ScriptedTest {

  protected static final Duration LONG = Duration.ofSeconds(20);
  protected static final Duration SHORT = Duration.ofMillis(60);

  private @Nullable ScriptedServer server;
  private @Nullable QmpClient client;

  /** A client on a server that, after the greeting, runs the script. */
  protected QmpClient connect(ScriptedServer.Script script) {
    return connect(QmpOptions.defaults(), script);
  }

  protected QmpClient connect(QmpOptions options, ScriptedServer.Script script) {
    return connectRaw(options, peer -> {
      peer.greet();
      script.run(peer);
    });
  }

  /** As {@link #connect}, the script speaks from the first byte on. */
  protected QmpClient connectRaw(QmpOptions options, ScriptedServer.Script script) {
    client = QmpClient.connect(serve(script), options);
    return client;
  }

  protected QmpAddress serve(ScriptedServer.Script script) {
    server = ScriptedServer.start(script);
    return QmpAddress.unix(server.socket());
  }

  @AfterEach
  void stop() {
    if (client != null) {
      client.close();
    }
    if (server != null) {
      server.close();
    }
  }

  /** Runs the work on a thread of its own. */
  protected static <T> Running<T> start(Callable<T> work) {
    return Running.start(work);
  }

  protected static void send(ScriptedPeer peer, String... messages) throws Exception {
    peer.send(String.join("\r\n", messages) + "\r\n");
  }
}
