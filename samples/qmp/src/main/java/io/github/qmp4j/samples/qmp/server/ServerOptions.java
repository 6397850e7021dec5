package io.github.qmp4j.samples.qmp.server;

import io.github.qmp4j.agent.AgentClient;
import io.github.qmp4j.process.QmpProcess;
import java.util.List;
import picocli.CommandLine.Option;

/** The options of commands that talk to any server, a guest agent too. */
public final class ServerOptions extends MonitorOptions {

  @Option(
      names = {"--agent", "-N", "--skip-negotiation"},
      description = "Talk to a guest agent: no greeting, no negotiation.")
  private boolean agent;

  public boolean isAgent() {
    return agent;
  }

  @Override
  public Server connect(String address) {
    return agent
        ? new GuestAgent(AgentClient.connect(parsed(address), options()))
        : super.connect(address);
  }

  /** Starts a QEMU whose monitor nobody else can connect to; it ends with the connection. */
  public Server launch(List<String> command) {
    QmpProcess process = QmpProcess.start(new ProcessBuilder(command), options());
    return new Monitor(process.client(), process);
  }
}
