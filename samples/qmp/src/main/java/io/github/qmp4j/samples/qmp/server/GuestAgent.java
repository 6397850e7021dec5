package io.github.qmp4j.samples.qmp.server;

import io.github.qmp4j.agent.AgentClient;
import io.github.qmp4j.codec.CommandSpec;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A guest agent. */
final class GuestAgent implements Server {

  /** What the agent answers only if it fails. */
  private static final Set<String> SILENT =
      Set.of("guest-shutdown", "guest-suspend-disk", "guest-suspend-ram", "guest-suspend-hybrid");

  private final AgentClient client;

  GuestAgent(AgentClient client) {
    this.client = client;
  }

  @Override
  public String execute(String command, @Nullable String arguments) {
    boolean answers = !SILENT.contains(command);
    return client.execute(
        new AgentCall(new CommandSpec(command, answers, false, false), arguments));
  }

  @Override
  public String description() {
    return "";
  }

  @Override
  public void listen(BiConsumer<String, String> listener, Runnable ended) {
    // An agent has no events, and its end is noticed by the next command.
  }

  @Override
  public void close() {
    client.close();
  }
}
