package io.github.qmp4j.reconnect;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.CannotConnectException;
import io.github.qmp4j.ConnectionEndedException;
import io.github.qmp4j.EventListener;
import io.github.qmp4j.Plain;
import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpEvent;
import io.github.qmp4j.QmpException;
import io.github.qmp4j.QmpOptions;
import io.github.qmp4j.QmpTimeoutException;
import io.github.qmp4j.ScriptedTest;
import io.github.qmp4j.Subscription;
import io.github.qmp4j.testing.Rule;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReconnectingClientTest extends ScriptedTest {

  private static final Backoff QUICK =
      new Backoff(Duration.ofMillis(5), Duration.ofMillis(20), null);

  private final ExecutorService pool = Executors.newFixedThreadPool(2);
  private ReconnectingClient client;

  @AfterEach
  void close() {
    if (client != null) {
      client.close();
    }
    pool.shutdownNow();
  }

  private ReconnectingClient reconnecting(QmpAddress address, Backoff backoff) {
    QmpOptions impatient =
        QmpOptions.builder().connectTimeout(Duration.ofSeconds(5)).build();
    client = ReconnectingClient.connect(() -> QmpClient.connect(address, impatient), backoff);
    return client;
  }

  /** Writes down what it is told. */
  private static final class Hearing implements EventListener {
    final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @Override
    public void started(QmpClient client) {
      heard.add("started");
    }

    @Override
    public void event(QmpEvent event) {
      heard.add(event.eventName());
    }

    @Override
    public void ended(QmpException how) {
      heard.add(how.getClass().getSimpleName());
    }

    String next() throws InterruptedException {
      return heard.poll(20, TimeUnit.SECONDS);
    }
  }

  @Test
  @Rule({20, 53})
  void listenersAreToldOfTheGapAndHearTheNextConnection() throws Exception {
    int[] connections = {0};
    CountDownLatch hearing = new CountDownLatch(1);
    QmpAddress address = serve(peer -> {
      peer.greet(); // negotiated each time
      int number = ++connections[0];
      peer.answer(peer.receive(), "1"); // the listener is there when it asks
      send(peer, "{\"event\": \"E" + number + "\"}");
      if (number == 3) {
        peer.awaitClose();
      }
    });
    reconnecting(address, QUICK);
    Hearing listener = new Hearing();
    client.listen(Plain.NO_CLASSES, pool, new EventListener() {
      @Override
      public void started(QmpClient on) {
        listener.started(on);
        on.execute(command("query-status"));
      }

      @Override
      public void event(QmpEvent event) {
        listener.event(event);
      }

      @Override
      public void ended(QmpException how) {
        listener.ended(how);
      }
    });
    for (String expected : new String[] {
      "started",
      "E1",
      "ConnectionEndedException",
      "started",
      "E2",
      "ConnectionEndedException",
      "started",
      "E3"
    }) {
      assertThat(listener.next()).isEqualTo(expected);
    }
    client.close();
    assertThat(listener.next()).isEqualTo("ConnectionEndedException");
    assertThat(listener.heard.poll(50, TimeUnit.MILLISECONDS)).isNull();
  }

  @Test
  @Rule(45)
  void aCommandIsNeverSentTwice() throws Exception {
    AtomicInteger received = new AtomicInteger();
    int[] connections = {0};
    QmpAddress address = serve(peer -> {
      peer.greet();
      if (++connections[0] == 1) {
        peer.receive(); // and gone, whether done or not
        received.incrementAndGet();
      } else {
        assertThat(peer.receive()).contains("other");
        peer.answer("", "2");
        peer.awaitClose();
      }
    });
    reconnecting(address, QUICK);
    assertThatExceptionOfType(ConnectionEndedException.class)
        .isThrownBy(() -> client.execute(command("once"), LONG));
    assertThat(client.execute(command("other"), LONG).asInt()).isEqualTo(2);
    assertThat(received).hasValue(1);
  }

  @Test
  void whoWaitsWhileThereIsNoConnectionGetsTheNextOrIsToldWhyThereIsNone() throws Exception {
    int[] connections = {0};
    QmpAddress address = serve(peer -> {
      switch (connections[0]++) {
        case 0 -> peer.greet();
        case 4 -> {
          peer.greet();
          peer.answer(peer.receive(), "5");
          peer.awaitClose();
        }
        default -> peer.send("no server of this kind"); // for three attempts
      }
    });
    reconnecting(address, new Backoff(Duration.ofMillis(100), Duration.ofMillis(100), null));
    QmpClient first = client.client(LONG);
    assertThatExceptionOfType(ConnectionEndedException.class)
        .isThrownBy(() -> first.execute(command("x"), LONG));
    while (connections[0] < 2) {
      Thread.sleep(1);
    }
    Thread.sleep(20);
    assertThatExceptionOfType(QmpTimeoutException.class)
        .isThrownBy(() -> client.client(Duration.ofMillis(1)))
        .withMessageContaining("connect: no connection within 1 ms")
        .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
    assertThat(client.execute(command("x"), LONG).asInt()).isEqualTo(5);
    assertThat(client.client(LONG)).isNotSameAs(first);
  }

  @Test
  void afterTooLongAnOutageAllAreToldThatThereIsNoMore() throws Exception {
    int[] connections = {0};
    QmpAddress address = serve(peer -> {
      if (connections[0]++ == 0) {
        peer.greet();
        peer.receive();
      }
    });
    reconnecting(address, QUICK.givingUpAfter(Duration.ofMillis(100)));
    Hearing listener = new Hearing();
    client.listen(Plain.NO_CLASSES, pool, listener);
    assertThatExceptionOfType(ConnectionEndedException.class)
        .isThrownBy(() -> client.execute(command("x"), LONG));
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> client.execute(command("x"), LONG))
        .withMessageContaining("no more attempts");
    assertThat(listener.next()).isEqualTo("started");
    assertThat(listener.next()).isEqualTo("ConnectionEndedException");
    assertThat(listener.next()).isEqualTo("CannotConnectException");
    Hearing late = new Hearing();
    client.listen(Plain.NO_CLASSES, pool, late);
    assertThat(late.next()).isEqualTo("CannotConnectException");
  }

  @Test
  void aSlowListenerHearsTheRestOfTheOldConnectionBeforeTheNewOne() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    int[] connections = {0};
    QmpAddress address = serve(peer -> {
      peer.greet();
      String x = peer.receive();
      int number = ++connections[0];
      for (int i = 0; i < 3; i++) {
        send(peer, "{\"event\": \"E" + number + i + "\"}");
      }
      if (number == 2) {
        peer.answer(x, "1");
        peer.awaitClose();
      }
    });
    reconnecting(address, QUICK);
    Hearing listener = new Hearing();
    AtomicInteger atOnce = new AtomicInteger();
    client.listen(Plain.NO_CLASSES, pool, new EventListener() {
      @Override
      public void event(QmpEvent event) {
        assertThat(atOnce.incrementAndGet()).isEqualTo(1);
        try {
          release.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        listener.event(event);
        atOnce.decrementAndGet();
      }

      @Override
      public void started(QmpClient on) {
        listener.started(on);
      }

      @Override
      public void ended(QmpException how) {
        listener.ended(how);
      }
    });
    assertThatExceptionOfType(ConnectionEndedException.class)
        .isThrownBy(() -> client.execute(command("x"), LONG));
    client.client(LONG); // is there again
    release.countDown();
    for (String expected :
        new String[] {"started", "E10", "E11", "E12", "ConnectionEndedException", "started"}) {
      assertThat(listener.next()).isEqualTo(expected);
    }
    client.execute(command("x"), LONG);
    for (String expected : new String[] {"E20", "E21", "E22"}) {
      assertThat(listener.next()).isEqualTo(expected);
    }
  }

  @Test
  void anUnsubscribedListenerHearsNothingOfTheNextConnection() throws Exception {
    int[] connections = {0};
    CountDownLatch unsubscribed = new CountDownLatch(1);
    QmpAddress address = serve(peer -> {
      peer.greet();
      if (++connections[0] == 1) {
        unsubscribed.await();
      } else {
        send(peer, "{\"event\": \"E\"}");
        peer.answer(peer.receive(), "2");
        peer.awaitClose();
      }
    });
    reconnecting(address, QUICK);
    Hearing listener = new Hearing();
    Subscription subscription = client.listen(Plain.NO_CLASSES, pool, listener);
    assertThat(listener.next()).isEqualTo("started");
    QmpClient first = client.client(LONG);
    subscription.close();
    unsubscribed.countDown();
    while (client.client(LONG) == first) {
      Thread.sleep(1);
    }
    assertThat(client.execute(command("x"), LONG).asInt()).isEqualTo(2);
    assertThat(listener.heard).isEmpty();
    assertThat(subscription.missed()).isZero();
  }

  @Test
  void closingWhileConnectingEndsTheAttemptAndWakesWhoWaits() throws Exception {
    int[] connections = {0};
    CountDownLatch attempt = new CountDownLatch(1);
    QmpAddress address = serve(peer -> {
      if (connections[0]++ == 0) {
        peer.greet();
      } else {
        attempt.countDown(); // accepted, and silent
        peer.awaitClose();
      }
    });
    reconnecting(address, QUICK);
    attempt.await();
    Running<QmpClient> waiting = start(() -> client.client(LONG));
    while (waiting.thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.sleep(1);
    }
    client.close();
    client.close();
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(waiting::get)
        .withCauseInstanceOf(IllegalStateException.class);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> client.listen(Plain.NO_CLASSES, pool, event -> {}));
    awaitNoThread();
  }

  private static void awaitNoThread() throws InterruptedException {
    long end = System.nanoTime() + LONG.toNanos();
    while (Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().startsWith("qmp4j-reconnect"))) {
      assertThat(System.nanoTime()).as("the thread stays").isLessThan(end);
      Thread.sleep(5);
    }
  }

  @Test
  void aFirstConnectionThatFailsIsToldAtOnce() {
    QmpAddress nowhere = QmpAddress.parse("unix:/no/such/socket");
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> ReconnectingClient.connect(nowhere, QmpOptions.defaults()));
  }
}
