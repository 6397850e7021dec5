package io.github.qmp4j.reconnect;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.qmp4j.CannotConnectException;
import io.github.qmp4j.ConnectionEndedException;
import io.github.qmp4j.NotQmpException;
import io.github.qmp4j.Plain;
import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpEvent;
import io.github.qmp4j.QmpOptions;
import io.github.qmp4j.ScriptedTest;
import io.github.qmp4j.UnrecognizedEvent;
import io.github.qmp4j.testing.Rule;
import io.github.qmp4j.testing.Running;
import io.github.qmp4j.testing.ScriptedServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReconnectingEventQueueTest extends ScriptedTest {

  private static final Backoff QUICK =
      new Backoff(Duration.ofMillis(5), Duration.ofMillis(20), null);
  private static final Backoff NEVER_AGAIN =
      new Backoff(Duration.ofMinutes(10), Duration.ofMinutes(10), null);
  private static final String[] ALL = {};

  private @Nullable ReconnectingClient client;

  @AfterEach
  void close() {
    if (client != null) {
      client.close();
    }
  }

  private ReconnectingClient vm(Backoff backoff, ScriptedServer.Script script) {
    return vm(QmpOptions.defaults(), backoff, script);
  }

  private ReconnectingClient vm(QmpOptions options, Backoff backoff, ScriptedServer.Script script) {
    QmpAddress address = serve(script);
    client = ReconnectingClient.connect(() -> QmpClient.connect(address, options), backoff);
    return client;
  }

  private static String next(ReconnectingEventQueue events) {
    QmpEvent event = events.poll(LONG);
    return event == null ? "none" : event.eventName();
  }

  private static void assertGap(ReconnectingEventQueue events) {
    assertThatExceptionOfType(ConnectionEndedException.class).isThrownBy(() -> events.poll(LONG));
  }

  @Test
  @Rule({20, 53})
  void eventsOfAllConnectionsComeInOrderAndTheGapsBetweenThemAreThrown() {
    int[] connections = {0};
    ReconnectingClient vm = vm(QUICK, peer -> {
      peer.greet();
      int number = ++connections[0];
      peer.answer(peer.receive(), "1"); // from then on the queue is there
      send(peer, "{\"event\": \"A" + number + "\"}", "{\"event\": \"B" + number + "\"}");
      if (number == 3) {
        peer.awaitClose();
      }
    });
    try (ReconnectingEventQueue events = vm.events(Plain.NO_CLASSES, ALL)) {
      for (int number = 1; number <= 3; number++) {
        if (number > 1) {
          assertGap(events);
        }
        vm.execute(command("x"), LONG);
        assertThat(next(events)).isEqualTo("A" + number);
        assertThat(next(events)).isEqualTo("B" + number);
      }
      assertThat(events.poll(SHORT)).isNull();
      assertThat(events.missed()).isZero();
    }
  }

  @Test
  @Rule(53)
  void whoAsksForTheStateAfterAGapMissesNothingThatHappensLater() {
    int rounds = 50;
    ReconnectingClient vm = vm(QUICK, peer -> {
      peer.greet();
      String command = peer.receive();
      send(peer, "{\"event\": \"CAUSED\"}"); // before the reply, as QEMU does
      peer.answer(command, "1");
    });
    try (ReconnectingEventQueue events = vm.events(Plain.NO_CLASSES, ALL)) {
      for (int round = 0; round < rounds; round++) {
        vm.execute(command("cause"), LONG);
        assertThat(next(events)).isEqualTo("CAUSED");
        assertGap(events);
      }
    }
  }

  @Test
  void onlyTheNamedEventsAreCollectedOfLaterConnectionsToo() {
    ReconnectingClient vm = vm(QUICK, peer -> {
      peer.greet();
      peer.answer(peer.receive(), "1");
      send(peer, "{\"event\": \"OTHER\"}", "{\"event\": \"STOP\"}");
    });
    try (ReconnectingEventQueue events = vm.events(Plain.NO_CLASSES, "STOP")) {
      for (int round = 0; round < 2; round++) {
        vm.execute(command("x"), LONG);
        assertThat(next(events)).isEqualTo("STOP");
        assertGap(events);
      }
    }
  }

  @Test
  void aPredicateSkipsWhatIsNotWantedAndDoesNotSkipTheGap() {
    int[] connections = {0};
    ReconnectingClient vm = vm(QUICK, peer -> {
      peer.greet();
      peer.answer(peer.receive(), "1");
      send(peer, "{\"event\": \"A\"}", "{\"event\": \"B\"}");
      if (++connections[0] == 2) {
        peer.awaitClose();
      }
    });
    try (ReconnectingEventQueue events = vm.events(Plain.NO_CLASSES, ALL)) {
      vm.execute(command("x"), LONG);
      assertThatExceptionOfType(ConnectionEndedException.class)
          .isThrownBy(() -> events.poll(event -> event.eventName().equals("C"), LONG));
      vm.execute(command("x"), LONG);
      assertThat(events.poll(event -> event.eventName().equals("B"), LONG)).isNotNull();
      assertThat(events.poll(UnrecognizedEvent.class, SHORT)).isNull();
    }
  }

  @Test
  void aPollWithoutWaitingLooksAtAllThatHasArrived() {
    ReconnectingClient vm = vm(QUICK, peer -> {
      peer.greet();
      String command = peer.receive();
      for (int i = 0; i < 100; i++) {
        send(peer, "{\"event\": \"OTHER\"}");
      }
      send(peer, "{\"event\": \"WANTED\"}", "{\"event\": \"OTHER\"}");
      peer.answer(command, "1");
      peer.awaitClose();
    });
    try (ReconnectingEventQueue events = vm.events(Plain.NO_CLASSES, ALL)) {
      vm.execute(command("x"), LONG);
      Predicate<QmpEvent> wanted = event -> event.eventName().equals("WANTED");
      assertThat(events.poll(wanted, Duration.ZERO)).isNotNull();
      assertThat(events.poll(wanted, Duration.ZERO)).isNull();
      assertThat(events.poll(Duration.ZERO)).isNull();
    }
  }

  @Test
  void withoutConnectionAPollWaitsForTheNextOneButNotForLongerThanItsTimeout() throws Exception {
    CountDownLatch back = new CountDownLatch(1);
    int[] connections = {0};
    ReconnectingClient vm = vm(QUICK, peer -> {
      boolean first = ++connections[0] == 1;
      if (!first) {
        back.await();
      }
      peer.greet();
      if (!first) {
        peer.answer(peer.receive(), "1");
        send(peer, "{\"event\": \"BACK\"}");
        peer.awaitClose();
      }
    });
    try (ReconnectingEventQueue events = vm.events(Plain.NO_CLASSES, ALL)) {
      assertGap(events);
      assertThat(events.poll(Duration.ZERO)).isNull();
      assertThat(events.poll(SHORT)).isNull();
      Running<String> waiting = start(() -> next(events));
      back.countDown();
      vm.execute(command("x"), LONG);
      assertThat(waiting.get()).isEqualTo("BACK");
    }
  }

  @Test
  void eventsThatNobodyPolledAreCountedOverAllConnections() {
    QmpOptions twoEvents = QmpOptions.builder().eventQueueLength(2).build();
    ReconnectingClient vm = vm(twoEvents, QUICK, peer -> {
      peer.greet();
      String command = peer.receive();
      for (int i = 0; i < 5; i++) {
        send(peer, "{\"event\": \"E" + i + "\"}");
      }
      peer.answer(command, "1");
    });
    try (ReconnectingEventQueue events = vm.events(Plain.NO_CLASSES, ALL)) {
      for (int round = 1; round <= 2; round++) {
        vm.execute(command("x"), LONG);
        assertThat(next(events)).isEqualTo("E3");
        assertThat(next(events)).isEqualTo("E4");
        assertGap(events);
        assertThat(events.missed()).isEqualTo(3L * round);
      }
    }
  }

  @Test
  void aPeerThatSendsNonsenseEndsTheConnectionAndNotTheQueue() {
    int[] connections = {0};
    ReconnectingClient vm = vm(QUICK, peer -> {
      peer.greet();
      peer.answer(peer.receive(), "1");
      send(peer, ++connections[0] == 1 ? "nonsense" : "{\"event\": \"E\"}");
      peer.awaitClose();
    });
    try (ReconnectingEventQueue events = vm.events(Plain.NO_CLASSES, ALL)) {
      vm.execute(command("x"), LONG);
      assertThatExceptionOfType(NotQmpException.class).isThrownBy(() -> events.poll(LONG));
      vm.execute(command("x"), LONG);
      assertThat(next(events)).isEqualTo("E");
    }
  }

  @Test
  void whenNoMoreAttemptsAreMadeThatIsThrownToWhoWaitsAndToWhoComesLater() {
    int[] connections = {0};
    ReconnectingClient vm = vm(QUICK.givingUpAfter(Duration.ofMillis(50)), peer -> {
      if (++connections[0] == 1) {
        peer.greet();
      }
    });
    try (ReconnectingEventQueue events = vm.events(Plain.NO_CLASSES, ALL)) {
      assertGap(events);
      List<Throwable> told = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        assertThatExceptionOfType(CannotConnectException.class)
            .isThrownBy(() -> events.poll(LONG))
            .withMessageContaining("no more attempts")
            .satisfies(told::add);
      }
      assertThat(told.get(0)).isNotSameAs(told.get(1)); // each with the stack of who polls
    }
    try (ReconnectingEventQueue late = vm.events(Plain.NO_CLASSES, ALL)) {
      assertThatExceptionOfType(CannotConnectException.class).isThrownBy(() -> late.poll(LONG));
    }
  }

  @Test
  void closingTheQueueWakesWhoWaitsWithAndWithoutConnection() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    ReconnectingClient vm = vm(NEVER_AGAIN, peer -> {
      peer.greet();
      end.await();
    });
    ReconnectingEventQueue connected = vm.events(Plain.NO_CLASSES, ALL);
    assertWoken(connected, connected::close);
    ReconnectingEventQueue unconnected = vm.events(Plain.NO_CLASSES, ALL);
    end.countDown();
    assertGap(unconnected);
    assertWoken(unconnected, unconnected::close);
    unconnected.close();
  }

  @Test
  void closingTheClientWakesWhoWaitsWithoutConnection() throws Exception {
    ReconnectingClient vm = vm(NEVER_AGAIN, peer -> peer.greet());
    ReconnectingEventQueue events = vm.events(Plain.NO_CLASSES, ALL);
    assertGap(events);
    assertWoken(events, vm::close);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> vm.events(Plain.NO_CLASSES, ALL));
  }

  @Test
  void closingTheClientIsTheLastGap() {
    ReconnectingClient vm = vm(QUICK, peer -> {
      peer.greet();
      peer.awaitClose();
    });
    ReconnectingEventQueue events = vm.events(Plain.NO_CLASSES, ALL);
    vm.close();
    assertGap(events);
    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> events.poll(LONG));
  }

  @Test
  void whatCannotBeCollectedOnANewConnectionIsToldToAllWhoPoll() {
    Link link = new Link("vm");
    QueueRelay relay = new QueueRelay(link, Plain.NO_CLASSES, ALL);
    link.attachToNext(unattachable(relay), null); // that waits
    ReconnectingEventQueue events = new ReconnectingEventQueue(relay);
    assertThat(events.poll(Duration.ZERO)).isNull();
    assertThat(link.found(connect(peer -> peer.awaitClose()))).isTrue();
    for (int i = 0; i < 2; i++) {
      assertThatIllegalStateException()
          .isThrownBy(() -> events.poll(LONG))
          .withMessage("vm: the events cannot be collected")
          .withCauseInstanceOf(IllegalArgumentException.class);
    }
  }

  private static Follower unattachable(QueueRelay relay) {
    return new Follower() {
      @Override
      public void attach(QmpClient next) {
        throw new IllegalArgumentException("no such events");
      }

      @Override
      public void notAttached(Throwable why) {
        relay.notAttached(why);
      }

      @Override
      public void giveUp(Supplier<CannotConnectException> why) {}

      @Override
      public void closed() {}
    };
  }

  private static void assertWoken(ReconnectingEventQueue events, Runnable close) throws Exception {
    Running<QmpEvent> waiting = start(() -> events.poll(LONG));
    while (waiting.thread.getState() != Thread.State.TIMED_WAITING
        && waiting.thread.getState() != Thread.State.RUNNABLE) {
      Thread.sleep(1);
    }
    Thread.sleep(20); // into the wait
    close.run();
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(waiting::get)
        .withCauseInstanceOf(IllegalStateException.class);
    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> events.poll(LONG));
  }
}
