package io.github.qmp4j.samples.qmp.server;

import io.github.qmp4j.QmpException;
import io.github.qmp4j.agent.AgentClient;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.samples.qmp.syntax.SyntaxException;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
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
  public String executeOutOfBand(String command, @Nullable String arguments) {
    throw new SyntaxException("a guest agent executes nothing out of band");
  }

  @Override
  public String description() {
    return "";
  }

  @Override
  public void listen(BiConsumer<String, String> listener, Consumer<QmpException> ended) {
    // An agent has no events, and its end is noticed by the next command.
  }

  @Override
  public void close() {
    client.close();
  }
}
