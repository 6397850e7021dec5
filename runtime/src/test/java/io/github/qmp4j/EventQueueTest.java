package io.github.qmp4j;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.codec.Decode;
import io.github.qmp4j.testing.Rule;
import io.github.qmp4j.testing.Running;
import io.github.qmp4j.testing.ScriptedPeer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventQueueTest extends ScriptedTest {

  record Numbered(Timestamp timestamp, int number) implements QmpEvent {
    @Override
    public String eventName() {
      return "NUMBERED";
    }
  }

  private static final EventCatalog CATALOG = (event, timestamp, in) -> {
    if (!event.equals("NUMBERED")) {
      return null;
    }
    Decode.object(in);
    in.nextName();
    in.nextToken();
    return new Numbered(timestamp, Decode.int32(in, 0, Integer.MAX_VALUE));
  };

  private static String numbered(int number) {
    return "{\"event\": \"NUMBERED\", \"data\": {\"n\": "
        + number
        + "}, \"timestamp\": {\"seconds\": 5, \"microseconds\": 7}}\r\n";
  }

  @Test
  @Rule({46, 48, 51, 67})
  void knownEventsAreTypedAndOthersComeAsTheyAre() {
    QmpClient client = connect(peer -> {
      String x = peer.receive();
      peer.send(numbered(3));
      send(
          peer,
          "{\"timestamp\": {\"microseconds\": 2, \"seconds\": 1}, \"event\": \"NEW\","
              + " \"data\": {\"a\": [1]}}",
          "{\"timestamp\": {\"seconds\": 1, \"microseconds\": 2}, \"event\": \"BARE\"}");
      peer.answer(x, "1");
      peer.awaitClose();
    });
    EventQueue events = client.events(CATALOG);
    client.execute(command("x"));
    assertThat(events.poll(LONG)).isEqualTo(new Numbered(new Timestamp(5, 7), 3));
    UnrecognizedEvent unknown = (UnrecognizedEvent) events.poll(LONG);
    assertThat(unknown.eventName()).isEqualTo("NEW");
    assertThat(unknown.data()).hasToString("{\"a\":[1]}");
    assertThat(unknown.timestamp().instant()).contains(Instant.ofEpochSecond(1, 2_000));
    UnrecognizedEvent bare = (UnrecognizedEvent) events.poll(LONG);
    assertThat(bare.data()).hasToString("{}");
  }

  @Test
  @Rule({47, 49})
  void anEventMayLackDataAndTime() {
    QmpClient client = connect(peer -> {
      String x = peer.receive();
      send(
          peer,
          "{\"event\": \"A\", \"timestamp\": {\"seconds\": -1, \"microseconds\": -1}}",
          "{\"event\": \"B\"}");
      peer.answer(x, "1");
      peer.awaitClose();
    });
    EventQueue events = client.events(CATALOG);
    client.execute(command("x"));
    assertThat(events.poll(LONG).timestamp().instant()).isEmpty();
    assertThat(events.poll(LONG).timestamp()).isEqualTo(new Timestamp(-1, -1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"seconds\": 12, \"microseconds\": 345}",
        "{\"seconds\":12,\"microseconds\":345}",
        "{\"microseconds\": 345, \"seconds\": 12}",
        "{\"seconds\": 12, \"microseconds\": 345, \"zone\": {}}",
        "{ \"seconds\" : 12 ,\n\t\"microseconds\" : 345 }"
      })
  void timestampsAreReadHoweverTheyAreWritten(String timestamp) {
    assertThat(eventAt(timestamp).timestamp()).isEqualTo(new Timestamp(12, 345));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"seconds\": 1.5, \"microseconds\": 2}",
        "{\"seconds\": 123456789012345678901, \"microseconds\": 2}",
        "{\"seconds\": , \"microseconds\": 2}",
        "\"now\""
      })
  void aTimestampThatIsNoneCostsItsEvent(String timestamp) {
    assertThatExceptionOfType(SchemaMismatchException.class)
        .isThrownBy(() -> eventAt(timestamp))
        .satisfies(e -> assertThat(e.subject()).isEqualTo("A"));
  }

  private QmpEvent eventAt(String timestamp) {
    QmpClient client = connect(peer -> {
      String x = peer.receive();
      send(peer, "{\"event\": \"A\", \"timestamp\": " + timestamp + "}");
      peer.answer(x, "1");
      peer.awaitClose();
    });
    EventQueue events = client.events(CATALOG);
    client.execute(command("x"));
    return Objects.requireNonNull(events.poll(LONG));
  }

  @Test
  void aPollingThreadReadsItself() {
    CountDownLatch polling = new CountDownLatch(1);
    QmpClient client = connect(peer -> {
      polling.await();
      Thread.sleep(100);
      peer.send(numbered(1));
      peer.awaitClose();
    });
    EventQueue events = client.events(CATALOG);
    assertThat(events.poll(Duration.ZERO)).isNull();
    assertThat(events.poll(SHORT)).isNull();
    polling.countDown();
    assertThat(events.poll(LONG)).isInstanceOf(Numbered.class);
  }

  @Test
  void aPollWithoutWaitingSeesWhatHasArrived() throws Exception {
    CountDownLatch open = new CountDownLatch(1);
    CountDownLatch sent = new CountDownLatch(1);
    QmpClient client = connect(peer -> {
      open.await();
      peer.send(numbered(1));
      sent.countDown();
      peer.awaitClose();
    });
    EventQueue events = client.events(CATALOG);
    open.countDown();
    sent.await();
    assertThat(events.poll(Duration.ZERO)).isInstanceOf(Numbered.class);
  }

  @Test
  void aPollForAnEventThatDoesNotComeEndsInTimeAlthoughOthersCome() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    QmpClient client = connect(peer -> {
      for (int i = 0; done.getCount() > 0; i++) {
        peer.send(numbered(i));
        Thread.sleep(1);
      }
      peer.awaitClose();
    });
    EventQueue events = client.events(CATALOG);
    long begin = System.nanoTime();
    QmpEvent event = events.poll(e -> slowlyUnwanted(), Duration.ofMillis(200));
    long millis = (System.nanoTime() - begin) / 1_000_000;
    done.countDown();
    assertThat(event).isNull();
    assertThat(millis).isLessThan(5_000);
  }

  private static boolean slowlyUnwanted() {
    try {
      Thread.sleep(3); // more come meanwhile than can be looked at
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  @Test
  void aPollWithoutWaitingLooksAtAllThatHasArrived() {
    QmpClient client = connect(peer -> {
      String x = peer.receive();
      for (int i = 0; i < 20; i++) {
        peer.send(numbered(i));
      }
      peer.answer(x, "1");
      peer.awaitClose();
    });
    EventQueue events = client.events(CATALOG);
    client.execute(command("x"));
    Numbered last = new Numbered(new Timestamp(5, 7), 19);
    assertThat(events.poll(last::equals, Duration.ZERO)).isEqualTo(last);
    assertThat(events.poll(event -> true, Duration.ofSeconds(Long.MIN_VALUE))).isNull();
  }

  @Test
  void aPollWithoutWaitingLooksAtAllThatItHasRead() {
    CountDownLatch ready = new CountDownLatch(1);
    QmpClient client = connect(peer -> {
      ready.await();
      peer.send(numbered(1) + numbered(2) + numbered(3)); // in one piece
      peer.awaitClose();
    });
    EventQueue events = client.events(CATALOG);
    Numbered last = new Numbered(new Timestamp(5, 7), 3);
    List<QmpEvent> seen = new ArrayList<>();
    ready.countDown();
    QmpEvent found = null;
    while (seen.isEmpty()) {
      found = events.poll(event -> seen.add(event) && last.equals(event), Duration.ZERO);
    }
    assertThat(found).isEqualTo(last);
  }

  @Test
  void anEventThatIsNamedTwiceComesOnce() {
    QmpClient client = connect(peer -> {
      String x = peer.receive();
      send(peer, "{\"event\": \"A\"}", "{\"event\": \"B\"}");
      peer.answer(x, "1");
      peer.awaitClose();
    });
    EventQueue events = client.events(CATALOG, "B", "B");
    client.execute(command("x"));
    assertThat(events.poll(LONG).eventName()).isEqualTo("B");
    assertThat(events.poll(Duration.ZERO)).isNull();
  }

  @Test
  void whatDoesNotFitInTheQueueIsMissedVisibly() {
    QmpClient client = connect(QmpOptions.builder().eventQueueLength(10).build(), peer -> {
      String x = peer.receive();
      for (int i = 0; i < 100; i++) {
        peer.send(numbered(i));
      }
      peer.answer(x, "1");
      peer.awaitClose();
    });
    EventQueue events = client.events(CATALOG);
    EventQueue others = client.events(CATALOG);
    client.execute(command("x"));
    assertThat(events.missed()).isEqualTo(90);
    for (int i = 90; i < 100; i++) {
      assertThat(events.poll(LONG)).isEqualTo(new Numbered(new Timestamp(5, 7), i));
    }
    assertThat(events.missed()).isEqualTo(90);
    assertThat(others.missed()).isEqualTo(90);
  }

  @Test
  void anEventThatDoesNotFitItsClassIsToldAndTheNextOneComes() {
    QmpClient client = connect(peer -> {
      String x = peer.receive();
      send(peer, "{\"event\": \"NUMBERED\", \"data\": {\"n\": \"one\"}}");
      peer.send(numbered(2));
      peer.answer(x, "1");
      peer.awaitClose();
    });
    EventQueue events = client.events(CATALOG);
    client.execute(command("x"));
    assertThatExceptionOfType(SchemaMismatchException.class)
        .isThrownBy(() -> events.poll(LONG))
        .satisfies(e -> assertThat(e.subject()).isEqualTo("NUMBERED"));
    assertThat(events.poll(LONG)).isInstanceOf(Numbered.class);
  }

  @Test
  void theEndIsToldAfterTheLastEvent() {
    QmpClient client = connect(peer -> {
      peer.receive();
      peer.send(numbered(1));
    });
    EventQueue events = client.events(CATALOG);
    assertThatExceptionOfType(ConnectionEndedException.class)
        .isThrownBy(() -> client.execute(command("x")));
    assertThat(events.poll(LONG)).isInstanceOf(Numbered.class);
    assertThatExceptionOfType(ConnectionEndedException.class).isThrownBy(() -> events.poll(LONG));
    EventQueue late = client.events(CATALOG);
    assertThatExceptionOfType(ConnectionEndedException.class).isThrownBy(() -> late.poll(LONG));
  }

  @Test
  void closingAQueueWakesWhoPollsIt() throws Exception {
    QmpClient client = connect(ScriptedPeer::awaitClose);
    EventQueue events = client.events(CATALOG);
    Running<QmpEvent> polling = start(() -> events.poll(LONG));
    while (polling.thread.getState() == Thread.State.NEW
        || polling.thread.getState() == Thread.State.RUNNABLE && !polling.isDone()) {
      if (isInSelect(polling.thread)) {
        break;
      }
      Thread.sleep(1);
    }
    events.close();
    assertThatExceptionOfType(java.util.concurrent.ExecutionException.class)
        .isThrownBy(polling::get)
        .withCauseInstanceOf(IllegalStateException.class);
  }

  private static boolean isInSelect(Thread thread) {
    for (StackTraceElement frame : thread.getStackTrace()) {
      if (frame.getMethodName().equals("select")) {
        return true;
      }
    }
    return false;
  }
}
