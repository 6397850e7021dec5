package io.github.qmp4j.agent;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpOptions;
import io.github.qmp4j.testing.ScriptedServer;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** A test against a scripted agent, which is stopped and checked afterwards. */
@Timeout(60)
public abstract class ScriptedAgentTest {

  protected static final Duration LONG = Duration.ofSeconds(40);
  protected static final Duration SHORT = Duration.ofMillis(60);
  protected static final QmpOptions PATIENT =
      QmpOptions.builder().connectTimeout(LONG).callTimeout(LONG).build();

  private ScriptedServer server;
  protected AgentClient client;

  /** A client in step with an agent that then runs the script. */
  protected AgentClient connect(ScriptedServer.Script script) {
    return connectRaw(peer -> {
      ScriptedAgent.getInStep(peer);
      script.run(peer);
    });
  }

  protected AgentClient connectRaw(ScriptedServer.Script script) {
    client = AgentClient.connect(serve(script), PATIENT);
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
    server.close();
  }

  protected static FutureTask<Void> start(Runnable work) {
    FutureTask<Void> task = new FutureTask<>(work, null);
    new Thread(task, "caller").start();
    return task;
  }
}
