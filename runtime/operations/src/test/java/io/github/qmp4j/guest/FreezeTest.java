package io.github.qmp4j.guest;

import static io.github.qmp4j.agent.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.CallInterruptedException;
import io.github.qmp4j.CommandRefusedException;
import io.github.qmp4j.QmpTimeoutException;
import io.github.qmp4j.agent.AgentClient;
import io.github.qmp4j.agent.FrozenException;
import io.github.qmp4j.agent.Plain;
import io.github.qmp4j.fake.FakeQemu;
import io.github.qmp4j.fake.Fault;
import io.github.qmp4j.fake.Refusal;
import io.github.qmp4j.testing.Rule;
import io.github.qmp4j.testing.Running;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class FreezeTest {

  private static final Duration LONG = Duration.ofSeconds(40);
  private static final String FREEZE = "guest-fsfreeze-freeze";
  private static final String THAW = "guest-fsfreeze-thaw";

  private final FakeQemu agent = FakeQemu.of("qga-10.2").inMemory().start();
  private final AgentClient client = agent.connectAgent();

  @BeforeEach
  void haveTwoFileSystems() {
    agent.on(FREEZE).reply("2");
    agent.on(THAW).reply("2");
  }

  @AfterEach
  void close() {
    client.close();
    agent.close();
  }

  @Test
  @Rule(88)
  void whatWasFrozenIsThawedAtTheEndOfTheBlock() {
    try (Freeze freeze = Freeze.begin(client, LONG)) {
      assertThat(freeze.fileSystems()).isEqualTo(2);
    }
    client.execute(command("guest-ping"));
    agent.assertReceived(FREEZE, THAW, "guest-ping");
  }

  @Test
  @Rule(88)
  void whatWasFrozenIsThawedWhenTheWorkFails() {
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> {
      try (Freeze freeze = Freeze.begin(client, LONG)) {
        throw new ArithmeticException("of " + freeze.fileSystems());
      }
    });
    agent.assertReceived(FREEZE, THAW);
  }

  @Test
  @Rule(88)
  void onlyTheNamedFileSystemsAreFrozenIfSomeAreNamed() {
    Freeze.begin(client, List.of("/", "/srv"), LONG).close();
    agent.assertReceived("guest-fsfreeze-freeze-list", THAW);
    assertThat(agent.received())
        .extracting(Object::toString)
        .contains("guest-fsfreeze-freeze-list {\"mountpoints\":[\"/\",\"/srv\"]}");
  }

  @Test
  @Rule(88)
  void aFreezeThatIsNotAnsweredInTimeIsThawed() {
    agent.inject(FREEZE, Fault.stall(Duration.ofMillis(1_500)));
    agent.on("guest-get-time").reply("3");
    assertThatExceptionOfType(QmpTimeoutException.class)
        .isThrownBy(() -> Freeze.begin(client, Duration.ofMillis(1_200)))
        .satisfies(e -> assertThat(e.getSuppressed()).isEmpty());
    assertThat(client.execute(command("guest-get-time")).asInt()).isEqualTo(3);
    agent.assertReceived(FREEZE, THAW, "guest-get-time");
  }

  /** What is left of a limit that the work before has used up: there would be no time to thaw, either. */
  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  @Rule(88)
  void nothingIsFrozenIfThereIsNoTime(int seconds) {
    client.execute(command("guest-ping"));
    assertThatExceptionOfType(QmpTimeoutException.class)
        .isThrownBy(() -> Freeze.begin(client, Duration.ofSeconds(seconds)))
        .satisfies(e -> assertThat(e.command()).isEqualTo(FREEZE));
    client.execute(command("guest-get-time"));
    agent.assertReceived("guest-ping", "guest-get-time");
  }

  @Test
  @Rule(88)
  void aFreezeThatFailsIsThawedAndTheReasonTold() {
    agent.on(FREEZE).refuse("GenericError", "no");
    assertThatExceptionOfType(CommandRefusedException.class)
        .isThrownBy(() -> Freeze.begin(client, LONG))
        .satisfies(e -> assertThat(e.command()).isEqualTo(FREEZE));
    agent.assertReceived(FREEZE, THAW);
  }

  @Test
  @Rule(88)
  void whatCouldNotBeFrozenKeepsNothingBack() {
    agent.on(FREEZE).refuse("GenericError", "no");
    assertThatExceptionOfType(CommandRefusedException.class)
        .isThrownBy(() -> client.execute(command(FREEZE)));
    client.execute(command("guest-get-time"));
    agent.assertReceived(FREEZE, "guest-get-time");
  }

  @Test
  @Rule(88)
  void whatAnotherThreadHasFrozenIsNotThawedByAFreezeThatWasNeverSent() throws Exception {
    try (Freeze freeze = Freeze.begin(client, LONG)) {
      Running<Boolean> cancelled = Running.start(() -> {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(CallInterruptedException.class)
            .isThrownBy(() -> Freeze.begin(client, LONG));
        return true;
      });
      assertThat(cancelled.get()).isTrue();
      assertThatExceptionOfType(FrozenException.class)
          .isThrownBy(() -> client.execute(command("guest-get-time")));
      assertThat(freeze.fileSystems()).isEqualTo(2);
    }
    agent.assertReceived(FREEZE, THAW);
  }

  @Test
  @Rule(88)
  void aFreezeThatWaitsInVainForItsTurnDoesNotThawWhatIsBeingFrozen() throws Exception {
    agent.inject(FREEZE, Fault.stall(Duration.ofMillis(800)));
    Running<Long> first = Running.start(() -> {
      try (Freeze freeze = Freeze.begin(client, LONG)) {
        return freeze.fileSystems();
      }
    });
    agent.awaitReceived(FREEZE, LONG);
    assertThatExceptionOfType(QmpTimeoutException.class)
        .isThrownBy(() -> Freeze.begin(client, Duration.ofMillis(100)));
    assertThat(first.get()).isEqualTo(2);
    agent.assertReceived(FREEZE, THAW);
  }

  @Test
  @Rule(88)
  void anInterruptedThreadThawsAndStaysInterrupted() throws Exception {
    agent.inject(FREEZE, Fault.stall(Duration.ofSeconds(2))); // and frozen after all
    Running<Boolean> caller = Running.start(() -> {
      assertThatExceptionOfType(CallInterruptedException.class)
          .isThrownBy(() -> Freeze.begin(client, LONG))
          .satisfies(e -> assertThat(e.getSuppressed()).isEmpty());
      return Thread.currentThread().isInterrupted();
    });
    agent.awaitReceived(FREEZE, LONG);
    caller.thread.interrupt();
    assertThat(caller.get()).isTrue();
    agent.assertReceived(FREEZE, THAW);
  }

  @Test
  @Rule(88)
  void anInterruptBeforeThawingWasSentDoesNotLeaveTheGuestFrozen() throws Exception {
    Freeze freeze = Freeze.begin(client, LONG);
    agent.inject("guest-ping", Fault.stall(Duration.ofSeconds(1)));
    Running<Object> other = Running.start(() -> client.execute(command("guest-ping")));
    agent.awaitReceived("guest-ping", LONG);
    Running<Boolean> caller = Running.start(() -> {
      freeze.close(); // its turn comes after the other's
      return Thread.currentThread().isInterrupted();
    });
    Thread.sleep(200);
    caller.thread.interrupt();
    assertThat(caller.get()).isTrue();
    other.get();
    agent.assertReceived(FREEZE, "guest-ping", THAW);
  }

  @Test
  @Rule(88)
  void thawingThatFailsIsTriedAgainWhenClosedAgain() {
    agent.on(THAW).answer(call -> {
      agent.on(THAW).reply("2"); // the next time
      throw new Refusal("no");
    });
    Freeze freeze = Freeze.begin(client, LONG);
    assertThatExceptionOfType(CommandRefusedException.class).isThrownBy(freeze::close);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> client.execute(command("guest-get-time")));
    freeze.close();
    freeze.close();
    agent.assertReceived(FREEZE, THAW, THAW);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "guest-exec | {\"path\":\"/bin/true\"}",
        "guest-file-open | {\"path\":\"/x\"}",
        "guest-fsfreeze-freeze | {}",
        "guest-get-disks | {}",
      })
  @Rule(88)
  void nothingThatCouldHangTheAgentIsSentWhileFrozen(String name, String arguments) {
    Plain dangerous = command(name, arguments);
    agent.on("guest-fsfreeze-status").reply("'frozen'");
    client.execute(command(FREEZE));
    assertThatExceptionOfType(FrozenException.class)
        .isThrownBy(() -> client.execute(dangerous))
        .withMessage(
            client + ": " + name + ": not sent, for file systems are frozen; thaw them first");
    assertThatExceptionOfType(FrozenException.class).isThrownBy(() -> Freeze.begin(client, LONG));
    assertThat(client.execute(command("guest-fsfreeze-status")).asString()).isEqualTo("frozen");
    client.execute(command(THAW));
    client.execute(dangerous);
    agent.assertReceived(FREEZE, "guest-fsfreeze-status", THAW, name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "guest-fsfreeze-freeze | {}",
        "guest-fsfreeze-freeze-list | {\"mountpoints\":[\"/\"]}",
      })
  @Rule(88)
  void whatIsHarmlessIsSentWhicheverCommandHasFrozen(String name, String arguments) {
    agent.on("guest-fsfreeze-freeze-list").reply("1");
    client.execute(command(name, arguments));
    assertThatExceptionOfType(FrozenException.class)
        .isThrownBy(() -> client.execute(command("guest-get-time")));
    client.execute(command("guest-ping"));
    client.execute(command("guest-info"));
    client.execute(command("guest-sync", "{\"id\":7}"));
    client.execute(command("guest-sync-delimited", "{\"id\":8}"));
    client.execute(command("guest-fsfreeze-status"));
    client.execute(command(THAW));
    client.execute(command("guest-get-time"));
    assertThat(agent.received())
        .extracting(received -> received.name())
        .containsSubsequence(
            name,
            "guest-ping",
            "guest-info",
            "guest-sync",
            "guest-sync-delimited",
            "guest-fsfreeze-status",
            THAW,
            "guest-get-time");
  }
}
