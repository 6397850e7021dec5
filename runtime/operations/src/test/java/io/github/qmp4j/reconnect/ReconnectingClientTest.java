package io.github.qmp4j.reconnect;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

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
import io.github.qmp4j.Subscription;
import io.github.qmp4j.fake.FakeQemu;
import io.github.qmp4j.fake.Fault;
import io.github.qmp4j.testing.Rule;
import io.github.qmp4j.testing.Running;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ReconnectingClientTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Backoff QUICK =
      new Backoff(Duration.ofMillis(5), Duration.ofMillis(20), null);

  private final ExecutorService pool = Executors.newFixedThreadPool(2);
  private final FakeQemu qemu = FakeQemu.of("qemu-10.2").inMemory().start();
  private ReconnectingClient client = ReconnectingClient.connect(qemu::connect, QUICK);

  @AfterEach
  void close() {
    client.close();
    qemu.close();
    pool.shutdownNow();
  }

  private void awaitOtherThan(QmpClient first) throws InterruptedException {
    while (client.client(LONG) == first) {
      Thread.sleep(1);
    }
  }

  /** Writes down what it is told. */
  private static class Hearing implements EventListener {
    final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @Override
    public void started(QmpClient on) {
      on.execute(command("query-status")); // a listener may use the client
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

    void assertHears(String... expected) throws InterruptedException {
      for (String next : expected) {
        assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(next);
      }
    }
  }

  @Test
  @Rule({20, 53})
  void listenersAreToldOfTheGapAndHearTheNextConnection() throws Exception {
    Hearing listener = new Hearing();
    client.listen(Plain.NO_CLASSES, pool, listener);
    for (int i = 0; i < 3; i++) {
      listener.assertHears("started");
      qemu.emit("STOP");
      qemu.emit("RESUME");
      listener.assertHears("STOP", "RESUME");
      qemu.disconnect();
      listener.assertHears("ConnectionEndedException");
    }
    listener.assertHears("started");
    client.close();
    listener.assertHears("ConnectionEndedException");
    assertThat(listener.heard.poll(50, TimeUnit.MILLISECONDS)).isNull();
    assertThat(qemu.received())
        .filteredOn(command -> command.name().equals("qmp_capabilities"))
        .hasSize(4);
  }

  @Test
  @Rule(45)
  void aCommandIsNeverSentTwice() {
    qemu.inject("stop", Fault.endInTheMiddle()); // whether done or not
    assertThatExceptionOfType(ConnectionEndedException.class)
        .isThrownBy(() -> client.execute(command("stop"), LONG));
    client.execute(command("cont"), LONG);
    qemu.assertReceived("stop", "cont");
  }

  @Test
  void whoWaitsWhileThereIsNoConnectionGetsTheNextOrIsToldWhyThereIsNone(@TempDir Path directory) {
    client.close();
    Path socket = directory.resolve("s");
    FakeQemu old = FakeQemu.of("qemu-10.2").unix(socket).start();
    client = ReconnectingClient.connect(
        () -> QmpClient.connect(QmpAddress.unix(socket)),
        new Backoff(Duration.ofMillis(50), Duration.ofMillis(50), null));
    QmpClient first = client.client(LONG);
    old.close();
    assertThatExceptionOfType(ConnectionEndedException.class)
        .isThrownBy(() -> first.execute(command("stop"), LONG));
    assertThatExceptionOfType(QmpTimeoutException.class)
        .isThrownBy(() -> client.client(Duration.ofMillis(500))) // for some attempts
        .withMessageContaining(
            "connect: no connection (cannot connect: there is no such socket) within 500 ms")
        .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
    try (FakeQemu next = FakeQemu.of("qemu-10.2").unix(socket).start()) {
      client.execute(command("cont"), LONG);
      next.assertReceived("cont");
      assertThat(client.client(LONG)).isNotSameAs(first);
    }
  }

  @Test
  void afterTooLongAnOutageAllAreToldThatThereIsNoMore() throws Exception {
    client.close();
    client = ReconnectingClient.connect(qemu::connect, QUICK.givingUpAfter(Duration.ofMillis(100)));
    Hearing listener = new Hearing();
    client.listen(Plain.NO_CLASSES, pool, listener);
    listener.assertHears("started");
    client.execute(command("quit"), LONG);
    listener.assertHears("SHUTDOWN", "ConnectionEndedException", "CannotConnectException");
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> client.execute(command("stop"), LONG))
        .withMessageContaining("no more attempts; the last one: ");
    Hearing late = new Hearing();
    client.listen(Plain.NO_CLASSES, pool, late);
    late.assertHears("CannotConnectException");
  }

  @Test
  void noAttemptIsMadeOnceThereWasNoConnectionForSoLong() throws Exception {
    client.close();
    AtomicInteger attempts = new AtomicInteger();
    Supplier<QmpClient> connector = () -> {
      attempts.incrementAndGet();
      return qemu.connect();
    };
    Backoff slow = new Backoff(Duration.ofMillis(800), Duration.ofMillis(800), null);
    client = ReconnectingClient.connect(connector, slow.givingUpAfter(Duration.ofMillis(100)));
    Hearing listener = new Hearing();
    client.listen(Plain.NO_CLASSES, pool, listener);
    listener.assertHears("started");
    client.execute(command("quit"), LONG);
    listener.assertHears("SHUTDOWN", "ConnectionEndedException");
    long start = System.nanoTime();
    listener.assertHears("CannotConnectException");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(500));
    assertThat(attempts).hasValue(1);
  }

  @Test
  void aSlowListenerHearsTheRestOfTheOldConnectionBeforeTheNewOne() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    AtomicInteger atOnce = new AtomicInteger();
    Hearing listener = new Hearing() {
      @Override
      public void event(QmpEvent event) {
        assertThat(atOnce.incrementAndGet()).isEqualTo(1);
        try {
          release.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        super.event(event);
        atOnce.decrementAndGet();
      }
    };
    client.listen(Plain.NO_CLASSES, pool, listener);
    listener.assertHears("started");
    QmpClient first = client.client(LONG);
    for (String event : new String[] {"STOP", "RESUME", "WAKEUP"}) {
      qemu.emit(event);
    }
    first.execute(command("stop")); // whose reply is behind the events
    qemu.disconnect();
    awaitOtherThan(first);
    release.countDown();
    listener.assertHears("STOP", "RESUME", "WAKEUP", "ConnectionEndedException", "started");
    qemu.emit("POWERDOWN");
    listener.assertHears("POWERDOWN");
  }

  @Test
  void anUnsubscribedListenerHearsNothingOfTheNextConnection() throws Exception {
    Hearing listener = new Hearing();
    Subscription subscription = client.listen(Plain.NO_CLASSES, pool, listener);
    listener.assertHears("started");
    QmpClient first = client.client(LONG);
    subscription.close();
    qemu.disconnect();
    awaitOtherThan(first);
    qemu.emit("STOP");
    client.execute(command("cont"), LONG);
    assertThat(listener.heard).isEmpty();
    assertThat(subscription.missed()).isZero();
  }

  @Test
  void closingWhileConnectingEndsTheAttemptAndWakesWhoWaits() throws Exception {
    client.close();
    CountDownLatch attempt = new CountDownLatch(2);
    try (FakeQemu occupied = FakeQemu.of("qemu-10.2").inMemory().start();
        QmpClient other = occupied.connect()) {
      client = ReconnectingClient.connect(
          () -> {
            attempt.countDown();
            return (attempt.getCount() == 1 ? qemu : occupied).connect();
          },
          QUICK);
      qemu.disconnect();
      attempt.await();
      Running<QmpClient> waiting = Running.start(() -> client.client(LONG));
      while (waiting.thread.getState() != Thread.State.TIMED_WAITING) {
        Thread.sleep(1);
      }
      client.close();
      client.close();
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(waiting::get)
          .withCauseInstanceOf(IllegalStateException.class);
      assertThat(other.isOpen()).isTrue();
    }
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> client.listen(Plain.NO_CLASSES, pool, event -> {}));
    awaitNoThread();
  }

  /** Hears on the pool, which takes no task for a while after the end of a connection. */
  private class Moody extends Hearing {
    private volatile boolean takesTasks = true;

    Executor executor() {
      return task -> {
        if (!takesTasks) {
          throw new RejectedExecutionException("not now");
        }
        pool.execute(task);
      };
    }

    @Override
    public void ended(QmpException how) {
      takesTasks = false;
      super.ended(how);
    }

    void takeTasksAgain() {
      takesTasks = true;
    }
  }

  @Test
  void anExecutorThatTakesNoTaskWhenThereIsANewConnectionIsAskedAgain() throws Exception {
    Moody listener = new Moody();
    client.listen(Plain.NO_CLASSES, listener.executor(), listener);
    listener.assertHears("started");
    for (int i = 0; i < 2; i++) {
      QmpClient first = client.client(LONG);
      qemu.disconnect();
      listener.assertHears("ConnectionEndedException");
      awaitOtherThan(first);
      listener.takeTasksAgain();
      listener.assertHears("started");
      qemu.emit("STOP");
      listener.assertHears("STOP");
    }
  }

  @Test
  void anExecutorThatRefusesWhileASlowListenerGoesOnToTheNextConnectionIsAskedAgain()
      throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    Moody listener = new Moody() {
      @Override
      public void ended(QmpException how) {
        try {
          release.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        super.ended(how);
      }
    };
    Subscription subscription = client.listen(Plain.NO_CLASSES, listener.executor(), listener);
    listener.assertHears("started");
    QmpClient first = client.client(LONG);
    qemu.disconnect();
    awaitOtherThan(first);
    release.countDown();
    listener.assertHears("ConnectionEndedException");
    Thread.sleep(60); // for an attempt or two
    listener.takeTasksAgain();
    listener.assertHears("started");
    subscription.close();
  }

  @Test
  void anExecutorThatTakesNoTaskWhenThereIsNoMoreConnectionIsAskedAgain() throws Exception {
    client.close();
    client = ReconnectingClient.connect(qemu::connect, QUICK.givingUpAfter(Duration.ofMillis(20)));
    Moody listener = new Moody();
    client.listen(Plain.NO_CLASSES, listener.executor(), listener);
    listener.assertHears("started");
    qemu.close();
    listener.assertHears("ConnectionEndedException");
    assertThatExceptionOfType(CannotConnectException.class).isThrownBy(() -> client.client(LONG));
    Thread.sleep(60); // for an attempt or two
    listener.takeTasksAgain();
    listener.assertHears("CannotConnectException");
  }

  @Test
  void aNameThatIsNoneIsToldAtOnceAndNotToTheNextConnection() throws Exception {
    QmpClient first = client.client(LONG);
    qemu.close();
    while (first.isOpen()) {
      Thread.sleep(1);
    }
    String[] names = {"STOP", null};
    assertThatNullPointerException().isThrownBy(() -> client.events(Plain.NO_CLASSES, names));
    assertThatNullPointerException()
        .isThrownBy(() -> client.listen(Plain.NO_CLASSES, pool, event -> {}, names));
  }

  @Test
  void anErrorOfTheConnectorIsAFailedAttemptLikeOthers() throws Exception {
    client.close();
    AtomicInteger attempt = new AtomicInteger();
    client = ReconnectingClient.connect(
        () -> {
          if (attempt.incrementAndGet() == 2) {
            throw new NoClassDefFoundError("of the application's");
          }
          return qemu.connect();
        },
        QUICK);
    QmpClient first = client.client(LONG);
    qemu.disconnect();
    awaitOtherThan(first);
    assertThat(attempt).hasValue(3);
  }

  @Test
  void aConnectorThatHidesTheInterruptIsNotCalledAgainOnceTheClientIsClosed() throws Exception {
    client.close();
    CountDownLatch attempt = new CountDownLatch(2);
    CountDownLatch never = new CountDownLatch(1);
    client = ReconnectingClient.connect(
        () -> {
          attempt.countDown();
          if (attempt.getCount() == 1) {
            return qemu.connect();
          }
          try {
            never.await();
          } catch (InterruptedException e) {
            // hidden
          }
          throw new IllegalStateException("no connection");
        },
        QUICK);
    qemu.disconnect();
    attempt.await();
    client.close();
    awaitNoThread();
  }

  @Test
  void aServerThatEndsEachConnectionAtOnceIsLeftAloneForLongerAndLonger() throws Exception {
    client.close();
    CountDownLatch connections = new CountDownLatch(6);
    long start = System.nanoTime();
    client = ReconnectingClient.connect(
        () -> {
          connections.countDown();
          QmpClient next = qemu.connect();
          qemu.disconnect();
          return next;
        },
        new Backoff(Duration.ofMillis(20), Duration.ofSeconds(10), null));
    assertThat(connections.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThan(Duration.ofMillis(465)); // 20 + 40 + 80 + 160 + 320, less a quarter
  }

  @Test
  void aTimeLimitIsToldAsTheCallerGaveIt() {
    qemu.inject("stop", Fault.stall(Duration.ofSeconds(2)));
    Duration limit = Duration.ofMillis(300);
    assertThatExceptionOfType(QmpTimeoutException.class)
        .isThrownBy(() -> client.execute(command("stop"), limit))
        .withMessageEndingWith("stop: no reply within 300 ms")
        .satisfies(e -> assertThat(e.waited()).isEqualTo(limit));
  }

  @Test
  void aCommandThatWasNotSentInTimeIsNotSaidToLackAReply() {
    qemu.inject("stop", Fault.stall(Duration.ofSeconds(2)));
    for (int i = 0; i < 7; i++) { // more are not sent until one is answered
      client.client(LONG).submit(command("stop"));
    }
    assertThatExceptionOfType(QmpTimeoutException.class)
        .isThrownBy(() -> client.execute(command("cont"), Duration.ofMillis(300)))
        .withMessageEndingWith(
            "cont: not sent, for the server took no more commands within 300 ms");
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
