package io.github.qmp4j;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.testing.Rule;
import io.github.qmp4j.testing.ScriptedPeer;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListenerTest extends ScriptedTest {

  private final ExecutorService pool = Executors.newFixedThreadPool(4);

  @AfterEach
  void stopPool() {
    pool.shutdownNow();
  }

  /** Writes down what it is told. */
  private static class Hearing implements EventListener {
    final Queue<String> heard = new ConcurrentLinkedQueue<>();
    final CountDownLatch ended = new CountDownLatch(1);

    @Override
    public void started(QmpClient client) {
      heard.add("started " + (client.greeting() != null));
    }

    @Override
    public void event(QmpEvent event) {
      heard.add(event.eventName());
    }

    @Override
    public void missed(long count) {
      heard.add("missed " + count);
    }

    @Override
    public void unreadable(SchemaMismatchException problem) {
      heard.add("unreadable " + problem.subject());
    }

    @Override
    public void ended(QmpException how) {
      heard.add(how.getClass().getSimpleName());
      ended.countDown();
    }
  }

  private static void sendEvents(ScriptedPeer peer, String name, int count) throws IOException {
    peer.send(("{\"event\": \"" + name + "\"}\r\n").repeat(count));
  }

  @Test
  @Rule({48, 51})
  void aListenerHearsAllInOrderAndTheEndLast() throws Exception {
    QmpClient client = connect(peer -> {
      peer.receive();
      for (String name : new String[] {"A", "B", "C"}) {
        sendEvents(peer, name, 1);
      }
      send(peer, "{\"event\": 7}");
      sendEvents(peer, "D", 1);
    });
    Hearing listener = new Hearing();
    client.listen(Plain.NO_CLASSES, pool, listener);
    assertThatExceptionOfType(ConnectionEndedException.class)
        .isThrownBy(() -> client.execute(command("x")));
    listener.ended.await();
    assertThat(listener.heard)
        .containsExactly(
            "started true",
            "A",
            "B",
            "C",
            "unreadable an event without name",
            "D",
            "ConnectionEndedException");
  }

  @Test
  void onlyTheKindsThatAreWantedAreHeard() throws Exception {
    QmpClient client = connect(QmpOptions.builder().eventQueueLength(2).build(), peer -> {
      peer.receive();
      sendEvents(peer, "A", 1);
      sendEvents(peer, "NOISE", 1_000);
      sendEvents(peer, "B", 1);
    });
    Hearing listener = new Hearing();
    client.listen(Plain.NO_CLASSES, pool, listener, "A", "B");
    EventQueue queue = client.events(Plain.NO_CLASSES, "B");
    assertThatExceptionOfType(ConnectionEndedException.class)
        .isThrownBy(() -> client.execute(command("x")));
    listener.ended.await();
    assertThat(listener.heard)
        .containsExactly("started true", "A", "B", "ConnectionEndedException");
    assertThat(queue.poll(LONG).eventName()).isEqualTo("B");
    assertThat(queue.missed()).isZero();
  }

  @Test
  void aListenerThatComesAfterTheEndIsToldSo() throws Exception {
    QmpClient client = connect(ScriptedPeer::awaitClose);
    client.close();
    Hearing listener = new Hearing();
    client.listen(Plain.NO_CLASSES, pool, listener);
    listener.ended.await();
    assertThat(listener.heard).containsExactly("started true", "ConnectionEndedException");
  }

  @Test
  void whatIsStillBeingReadWhenTheClientIsClosedDoesNotComeAfterTheEnd() throws Exception {
    QmpClient client = connect(peer -> {
      peer.receive();
      send(peer, "{\"event\": \"A\"}", "{\"event\": \"B\"}", "{\"event\": \"C\"}");
      peer.awaitClose();
    });
    Hearing listener = new Hearing();
    Semaphore armed = new Semaphore(0);
    client.listen(
        Plain.NO_CLASSES,
        task -> {
          if (armed.tryAcquire()) { // by the thread that reads, at the first event
            client.close();
            awaitEnd(listener);
          }
          pool.execute(task);
        },
        event -> {});
    EventQueue queue = client.events(Plain.NO_CLASSES);
    client.listen(Plain.NO_CLASSES, pool, listener);
    awaitStart(listener);
    armed.release();
    assertThatExceptionOfType(ConnectionEndedException.class)
        .isThrownBy(() -> client.execute(command("x")));
    Thread.sleep(100); // whoever reads goes on with what it has
    assertThatExceptionOfType(ConnectionEndedException.class).isThrownBy(() -> queue.poll(LONG));
    assertThat(listener.heard).containsExactly("started true", "ConnectionEndedException");
  }

  private static void awaitStart(Hearing listener) throws InterruptedException {
    while (listener.heard.isEmpty()) {
      Thread.sleep(1);
    }
  }

  private static void awaitEnd(Hearing listener) {
    awaitQuietly(listener.ended);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  @Rule(52)
  void aListenerThatBlocksStopsNeitherReadingNorCommandsNorOtherListeners() throws Exception {
    int count = 100_000;
    QmpClient client = connect(QmpOptions.builder().eventQueueLength(10).build(), peer -> {
      for (int i = 0; i < 3; i++) {
        String x = peer.receive();
        sendEvents(peer, "E", count);
        peer.answer(x, "1");
      }
      peer.awaitClose();
    });
    CountDownLatch release = new CountDownLatch(1);
    Semaphore otherHeard = new Semaphore(0);
    Hearing blocked = new Hearing() {
      @Override
      public void event(QmpEvent event) {
        super.event(event);
        try {
          release.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    };
    Subscription slow = client.listen(Plain.NO_CLASSES, pool, blocked);
    client.listen(Plain.NO_CLASSES, pool, event -> otherHeard.release());
    for (int i = 0; i < 3; i++) {
      assertThat(client.execute(command("x"), LONG).asInt()).isEqualTo(1);
    }
    assertThat(otherHeard.tryAcquire(10, LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
    long missed = slow.missed();
    assertThat(missed).isBetween(3L * count - 11, 3L * count - 10);
    release.countDown();
    client.close();
    blocked.ended.await();
    assertThat(blocked.heard).endsWith("E", "ConnectionEndedException");
    assertThat(blocked.heard.stream()
            .filter(heard -> heard.startsWith("missed "))
            .mapToLong(heard -> Long.parseLong(heard.substring("missed ".length())))
            .sum())
        .isEqualTo(missed);
    assertThat(blocked.heard.stream().filter("E"::equals).count()).isEqualTo(3L * count - missed);
  }

  /** Before the event that follows the gap, and before no other. */
  @Test
  void aGapIsToldWhereItIs() throws Exception {
    int count = 300_000;
    QmpClient client = connect(QmpOptions.builder().eventQueueLength(1).build(), peer -> {
      String x = peer.receive();
      StringBuilder events = new StringBuilder();
      for (int i = 0; i < count; i++) {
        events.append("{\"event\":\"E\",\"data\":{\"n\":").append(i).append("}}\n");
        if (events.length() > 10_000) {
          peer.send(events.toString());
          events.setLength(0);
        }
      }
      peer.send(events.toString());
      peer.answer(x, "1");
      peer.awaitClose();
    });
    AtomicLong next = new AtomicLong();
    AtomicLong wrong = new AtomicLong();
    CountDownLatch ended = new CountDownLatch(1);
    client.listen(Plain.NO_CLASSES, pool, new EventListener() {
      @Override
      public void event(QmpEvent event) {
        long number = ((UnrecognizedEvent) event).data().get("n").asLong();
        if (number != next.get()) {
          wrong.incrementAndGet();
        }
        next.set(number + 1);
      }

      @Override
      public void missed(long dropped) {
        next.addAndGet(dropped);
      }

      @Override
      public void ended(QmpException how) {
        ended.countDown();
      }
    });
    client.execute(command("x"), LONG);
    client.close();
    ended.await();
    assertThat(wrong).hasValue(0);
  }

  /** However fast the gaps come. */
  @Test
  void aGapIsFollowedByAnEventAlsoIfThereIsTheNextGapMeanwhile() throws Exception {
    int gaps = 5;
    QmpClient client = connect(QmpOptions.builder().eventQueueLength(1).build(), peer -> {
      for (int i = 0; i <= gaps; i++) {
        String x = peer.receive();
        sendEvents(peer, "E", 10);
        peer.answer(x, "1");
      }
      peer.awaitClose();
    });
    CountDownLatch begin = new CountDownLatch(1);
    Semaphore left = new Semaphore(gaps);
    Hearing listener = new Hearing() {
      @Override
      public void started(QmpClient own) {
        awaitQuietly(begin);
      }

      @Override
      public void missed(long count) {
        heard.add("gap");
        if (left.tryAcquire()) {
          client.execute(command("x"), LONG);
        } else {
          ended.countDown();
        }
      }
    };
    client.listen(Plain.NO_CLASSES, pool, listener);
    client.execute(command("x"), LONG);
    begin.countDown();
    listener.ended.await();
    assertThat(listener.heard)
        .startsWith("gap", "E", "gap", "E", "gap", "E", "gap", "E", "gap", "E", "gap");
  }

  @Test
  void aListenerThatThrowsHearsTheNextEvent() throws Exception {
    QmpClient client = connect(peer -> {
      String x = peer.receive();
      sendEvents(peer, "A", 1);
      sendEvents(peer, "B", 1);
      peer.answer(x, "1");
      peer.receive();
    });
    Hearing listener = new Hearing() {
      @Override
      public void event(QmpEvent event) {
        super.event(event);
        throw new AssertionError("of the listener's own");
      }
    };
    client.listen(Plain.NO_CLASSES, pool, listener);
    assertThat(client.execute(command("x")).asInt()).isEqualTo(1);
    client.execute(command("quit"));
    listener.ended.await();
    assertThat(listener.heard)
        .containsExactly("started true", "A", "B", "ConnectionEndedException");
  }

  @Test
  void aListenerMayUseTheClient() throws Exception {
    CountDownLatch answered = new CountDownLatch(1);
    QmpClient client = connect(peer -> {
      String x = peer.receive();
      sendEvents(peer, "A", 1);
      peer.answer(peer.receive(), "2");
      peer.answer(x, "1");
      peer.awaitClose();
    });
    client.listen(Plain.NO_CLASSES, pool, event -> {
      if (client.execute(command("y"), LONG).asInt() == 2) {
        answered.countDown();
      }
    });
    assertThat(client.execute(command("x"), LONG).asInt()).isEqualTo(1);
    answered.await();
  }

  @Test
  void anUnsubscribedListenerHearsNothingMore() throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    QmpClient client = connect(peer -> {
      for (int i = 0; i < 2; i++) {
        String x = peer.receive();
        sendEvents(peer, "E", 5);
        peer.answer(x, "1");
      }
      peer.awaitClose();
    });
    Hearing listener = new Hearing();
    Subscription[] own = new Subscription[1];
    EventListener once = new Hearing() {
      @Override
      public void event(QmpEvent event) {
        listener.event(event);
        own[0].close();
        own[0].close();
        first.countDown();
      }

      @Override
      public void ended(QmpException how) {
        listener.ended(how);
      }
    };
    own[0] = client.listen(Plain.NO_CLASSES, pool, once);
    client.execute(command("x"));
    first.await();
    client.execute(command("x"));
    client.close();
    pool.shutdown();
    assertThat(pool.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    assertThat(listener.heard).containsExactly("E");
  }

  @Test
  void anExecutorWithoutThreadsOfItsOwnIsRefused() {
    QmpClient client = connect(peer -> {
      peer.answer(peer.receive(), "1");
      peer.awaitClose();
    });
    Hearing listener = new Hearing();
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> client.listen(Plain.NO_CLASSES, Runnable::run, listener))
        .withMessageContaining("runs tasks in the thread that hands them in");
    assertThat(client.execute(command("x")).asInt()).isEqualTo(1);
    client.close();
    assertThat(listener.heard).isEmpty();
  }

  @Test
  void anExecutorThatRefusesOrRunsTasksInPlaceForAWhileIsAskedAgain() throws Exception {
    QmpClient client = connect(peer -> {
      String x = peer.receive();
      sendEvents(peer, "A", 1);
      peer.answer(x, "1");
      peer.receive();
    });
    int[] tasks = {0};
    Hearing listener = new Hearing();
    client.listen(
        Plain.NO_CLASSES,
        task -> {
          switch (tasks[0]++) {
            case 1 -> throw new RejectedExecutionException("busy");
            case 2 -> task.run();
            case 3 -> throw new OutOfMemoryError("no thread to be had");
            default -> pool.execute(task);
          }
        },
        listener);
    while (listener.heard.isEmpty()) {
      Thread.onSpinWait();
    }
    assertThat(client.execute(command("x")).asInt()).isEqualTo(1);
    client.execute(command("quit"));
    listener.ended.await();
    assertThat(listener.heard).containsExactly("started true", "A", "ConnectionEndedException");
    assertThat(tasks[0]).isGreaterThan(4);
  }
}
