package io.github.qmp4j.agent;

import static io.github.qmp4j.agent.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.CannotConnectException;
import io.github.qmp4j.CommandRefusedException;
import io.github.qmp4j.ConnectionEndedException;
import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpOptions;
import io.github.qmp4j.QmpTimeoutException;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.Decode;
import io.github.qmp4j.codec.WithoutArguments;
import io.github.qmp4j.testing.NeedsQemuGa;
import io.github.qmp4j.testing.RealAgent;
import io.github.qmp4j.testing.Rule;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;

@NeedsQemuGa
@Timeout(60)
class RealAgentTest {

  private static final Duration LONG = Duration.ofSeconds(40);
  private static final QmpOptions PATIENT =
      QmpOptions.builder().connectTimeout(LONG).build();

  private RealAgent agent;
  private QmpAddress address;

  @BeforeEach
  void start() {
    agent = RealAgent.start("guest-set-time");
    address = QmpAddress.unix(agent.socket());
  }

  @AfterEach
  void stop() {
    agent.close();
  }

  @Test
  @Rule({15, 80, 83})
  void commandsAreAnswered() {
    try (AgentClient client = AgentClient.connect(address, PATIENT)) {
      assertThat(client.execute(command("guest-ping"))).isEmpty();
      assertThat(client.execute(command("guest-info")).get("supported_commands"))
          .isNotEmpty();
    }
  }

  @Test
  @Rule({10, 91})
  void timesAreExactNanoseconds() {
    try (AgentClient client = AgentClient.connect(address, PATIENT)) {
      long nanos = client.execute(new GetTime());
      assertThat(Instant.ofEpochSecond(0, nanos)).isAfter(Instant.parse("2020-01-01T00:00:00Z"));
    }
  }

  private record GetTime() implements AgentCommand<Long>, WithoutArguments<Long> {
    @Override
    public CommandSpec spec() {
      return CommandSpec.of("guest-get-time");
    }

    @Override
    public Long readResult(JsonParser in) {
      Long nanos = Decode.int64(in);
      assertThat(nanos).hasToString(in.getString()); // of which a double would lose the end
      return nanos;
    }
  }

  @Test
  @Rule({44, 89})
  void whatTheAdministratorHasBlockedIsRefused() {
    try (AgentClient client = AgentClient.connect(address, PATIENT)) {
      assertThatExceptionOfType(CommandRefusedException.class)
          .isThrownBy(() -> client.execute(command("guest-set-time")));
      assertThatExceptionOfType(CommandRefusedException.class)
          .isThrownBy(() -> client.execute(command("qmp_capabilities")))
          .satisfies(e -> assertThat(e.errorClass()).isEqualTo("CommandNotFound"));
      assertThat(client.execute(command("guest-ping"))).isEmpty();
    }
  }

  /** A line break would end a string, but neither an object nor a list. */
  @ParameterizedTest
  @Rule({54, 56, 83})
  @ValueSource(
      strings = {
        "{\"execute\":\"guest-in",
        "{\"execute\":\"guest-info\",\"arguments\":{",
        "{\"execute\":\"guest-exec\",\"arguments\":{\"arg\":[\"a\","
      })
  void halfACommandOfAnOlderClientIsForgotten(String half) throws Exception {
    try (SocketChannel older = SocketChannel.open(UnixDomainSocketAddress.of(agent.socket()))) {
      older.write(ByteBuffer.wrap(half.getBytes(StandardCharsets.US_ASCII)));
    }
    try (AgentClient client = AgentClient.connect(address, PATIENT)) {
      assertThat(client.execute(command("guest-ping"))).isEmpty();
    }
  }

  @Test
  @Rule({81, 82})
  void aTimeoutInTheMiddleNeverShiftsReplies() {
    try (AgentClient client = AgentClient.connect(address, PATIENT)) {
      for (int i = 0; i < 100; i++) {
        try {
          client.execute(command("guest-info"), Duration.ofNanos(1 + i * 10_000L));
        } catch (QmpTimeoutException e) {
          // the case that matters here; how often it comes depends on the machine
        }
        assertThat(client.execute(command("guest-get-time")).isNumber()).isTrue();
      }
    }
  }

  @Test
  @Rule(28)
  void aSilentCommandThatTheAgentRefusesTellsWhy() {
    try (AgentClient client = AgentClient.connect(address, PATIENT)) {
      Plain unknown = new Plain(new CommandSpec("guest-no-such", false, false, false), null);
      assertThatExceptionOfType(CommandRefusedException.class)
          .isThrownBy(() -> client.execute(unknown, Duration.ofSeconds(40)));
    }
  }

  @Test
  @Rule(86)
  void aSecondClientIsServedOnlyAfterTheFirst() {
    try (AgentClient first = AgentClient.connect(address, PATIENT)) {
      QmpOptions impatient =
          QmpOptions.builder().connectTimeout(Duration.ofMillis(200)).build();
      assertThatExceptionOfType(CannotConnectException.class)
          .isThrownBy(() -> AgentClient.connect(address, impatient));
      assertThat(first.execute(command("guest-ping"))).isEmpty();
    }
    try (AgentClient next = AgentClient.connect(address, PATIENT)) {
      assertThat(next.execute(command("guest-ping"))).isEmpty();
    }
  }

  @Test
  @Rule(45)
  void anAgentThatIsKilledEndsTheConnection() {
    try (AgentClient client = AgentClient.connect(address, PATIENT)) {
      agent.process().destroyForcibly();
      assertThatExceptionOfType(ConnectionEndedException.class).isThrownBy(() -> {
        while (true) {
          client.execute(command("guest-ping"));
        }
      });
    }
  }

  @Test
  @Rule(89)
  void whatIsAllowedIsKnownBefore() {
    try (AgentClient client = AgentClient.connect(address, PATIENT)) {
      assertThat(client.supports("guest-ping")).isTrue();
      assertThat(client.supports("guest-set-time")).isFalse();
      assertThat(client.supports("guest-no-such")).isFalse();
    }
  }
}
