package io.github.qmp4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import cases.guest.Agent;
import cases.guest.GuestAgentCommandInfo;
import cases.guest.GuestFileRead;
import cases.guest.GuestShutdown;
import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.agent.AgentClient;
import io.github.qmp4j.agent.AgentCommand;
import io.github.qmp4j.testing.NeedsQemuGa;
import io.github.qmp4j.testing.RealAgent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generated code of the case {@code guest}, against a real guest agent. */
class GuestTest {

  @Test
  @NeedsQemuGa
  void theAgentsCommandsAreTyped() throws Exception {
    try (RealAgent process = RealAgent.start();
        AgentClient client = AgentClient.connect(QmpAddress.unix(process.socket()))) {
      Agent agent = Agent.on(client).withTimeout(Duration.ofSeconds(20));

      agent.guestPing();
      assertThat(agent.guestInfo().supportedCommands())
          .filteredOn(command -> command.name().equals("guest-shutdown"))
          .extracting(GuestAgentCommandInfo::successResponse)
          .containsExactly(false);
    }
  }

  @Test
  @NeedsQemuGa
  void bytesAreWrittenAndReadAsSuch(@TempDir Path dir) throws Exception {
    byte[] bytes = {0, 1, (byte) 0xFF, 'a'};
    try (RealAgent process = RealAgent.start();
        AgentClient client = AgentClient.connect(QmpAddress.unix(process.socket()))) {
      Agent agent = Agent.on(client).withTimeout(Duration.ofSeconds(20));
      String file = dir.resolve("file").toString();
      long writing = agent.guestFileOpen(b -> b.path(file).mode("w"));
      agent.guestFileWrite(b -> b.handle(writing).bufB64Bytes(bytes));
      agent.guestFileClose(writing);

      GuestFileRead read = agent.guestFileRead(agent.guestFileOpen(file));

      assertThat(read.bufB64Bytes()).isEqualTo(bytes);
      assertThat(Files.readAllBytes(Path.of(file))).isEqualTo(bytes);
    }
  }

  @Test
  void anAgentsCommandCannotBeSentToAMonitor() {
    GuestShutdown shutdown = new GuestShutdown();

    assertThat(shutdown).isInstanceOf(AgentCommand.class).isNotInstanceOf(QmpCommand.class);
    assertThat(shutdown.spec().successResponse()).isFalse();
  }
}
