package io.github.qmp4j.fake.contract;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.CallInterruptedException;
import io.github.qmp4j.CommandRefusedException;
import io.github.qmp4j.ConnectionEndedException;
import io.github.qmp4j.EventListener;
import io.github.qmp4j.EventQueue;
import io.github.qmp4j.Plain;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpEvent;
import io.github.qmp4j.QmpException;
import io.github.qmp4j.QmpOptions;
import io.github.qmp4j.QmpTimeoutException;
import io.github.qmp4j.Subscription;
import io.github.qmp4j.UnrecognizedEvent;
import io.github.qmp4j.fake.api.Cont;
import io.github.qmp4j.fake.api.DeviceDel;
import io.github.qmp4j.fake.api.JobStatusChangeEvent;
import io.github.qmp4j.fake.api.QmpEvents;
import io.github.qmp4j.fake.api.ResetEvent;
import io.github.qmp4j.fake.api.ResumeEvent;
import io.github.qmp4j.fake.api.ShutdownEvent;
import io.github.qmp4j.fake.api.StopEvent;
import io.github.qmp4j.fake.api.SystemReset;
import io.github.qmp4j.testing.Running;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events, and the ways to hear of them. */
abstract class EventContract extends Contract {

  private final ExecutorService threads = Executors.newFixedThreadPool(1);

  @AfterEach
  void endThreads() {
    if (client != null) {
      client.close(); // of which listeners are told
    }
    threads.shutdown();
  }

  @Test
  void eventsComeTypedAndInTheirOrder() {
    try (EventQueue events = qmp.events()) {
      qmp.cont();
      qmp.stop();
      qmp.systemReset();
      assertThat(events.poll(SOON)).isInstanceOf(ResumeEvent.class);
      assertThat(events.poll(SOON)).isInstanceOf(StopEvent.class);
      assertThat(events.poll(SOON))
          .isInstanceOfSatisfying(
              ResetEvent.class, reset -> assertThat(reset.guest()).isFalse());
      assertThat(events.missed()).isZero();
    }
  }

  @Test
  void eventsTellTheTime() {
    try (EventQueue events = qmp.events()) {
      qmp.cont();
      Instant time = events.poll(SOON).timestamp().instant().orElseThrow();
      assertThat(Duration.between(time, Instant.now()).abs()).isLessThan(SOON);
    }
  }

  @Test
  void whatChangesNothingIsNoEvent() {
    try (EventQueue events = qmp.events()) {
      qmp.stop();
      qmp.cont();
      qmp.cont();
      assertThat(events.poll(SOON)).isInstanceOf(ResumeEvent.class);
      assertThat(events.poll(SHORT)).isNull();
    }
  }

  @Test
  void anEventCanBeWaitedForByClassAndByPredicate() {
    try (EventQueue events = qmp.events()) {
      qmp.cont();
      qmp.stop();
      qmp.systemReset();
      assertThat(events.poll(StopEvent.class, SOON)).isNotNull();
      assertThat(events.poll(event -> event.eventName().equals("RESET"), SOON)).isNotNull();
      assertThat(events.poll(StopEvent.class, SHORT)).isNull();
    }
  }

  @Test
  void aQueueCanBeForSomeKindsOnly() {
    try (EventQueue stops = client.events(QmpEvents.CATALOG, StopEvent.NAME)) {
      qmp.cont();
      qmp.stop();
      assertThat(stops.poll(SOON)).isInstanceOf(StopEvent.class);
      assertThat(stops.poll(SHORT)).isNull();
    }
  }

  @Test
  void anEventThatIsNotGeneratedIsKeptAsJson() {
    try (EventQueue events = client.events(Plain.NO_CLASSES)) {
      qmp.systemReset();
      assertThat(events.poll(SOON)).isInstanceOfSatisfying(UnrecognizedEvent.class, reset -> {
        assertThat(reset.eventName()).isEqualTo("RESET");
        assertThat(reset.data().get("reason").stringValue()).isEqualTo("host-qmp-system-reset");
      });
    }
  }

  @Test
  void aQueueThatNobodyPollsKeepsTheNewestAndCountsTheOthers() {
    reconnect(QmpOptions.builder().eventQueueLength(2).build());
    try (EventQueue events = qmp.events()) {
      for (int i = 0; i < 5; i++) {
        qmp.cont();
        qmp.stop();
      }
      assertThat(events.poll(SOON)).isInstanceOf(ResumeEvent.class);
      assertThat(events.poll(SOON)).isInstanceOf(StopEvent.class);
      assertThat(events.missed()).isEqualTo(8);
    }
  }

  @Test
  void everyQueueGetsEveryEvent() {
    try (EventQueue one = qmp.events();
        EventQueue other = qmp.events()) {
      qmp.cont();
      assertThat(one.poll(SOON)).isInstanceOf(ResumeEvent.class);
      assertThat(other.poll(SOON)).isInstanceOf(ResumeEvent.class);
    }
  }

  @Test
  void aClientThatComesLaterDoesNotHearOfWhatWasBefore() {
    qmp.cont();
    reconnect(QmpOptions.defaults());
    try (EventQueue events = qmp.events()) {
      qmp.stop();
      assertThat(events.poll(SOON)).isInstanceOf(StopEvent.class);
    }
  }

  @Test
  void aCommandAndItsEventAreAwaitedTogether() {
    QmpEvent event =
        client.executeAndAwait(new Cont(), QmpEvents.CATALOG, ResumeEvent.class::isInstance, SOON);
    assertThat(event).isInstanceOf(ResumeEvent.class);
    assertThatExceptionOfType(QmpTimeoutException.class)
        .isThrownBy(() -> client.executeAndAwait(
            new SystemReset(),
            QmpEvents.CATALOG,
            StopEvent.class::isInstance,
            SHORT.multipliedBy(9)))
        .withMessageContaining("answered, but the awaited event did not come");
    assertThatExceptionOfType(CommandRefusedException.class)
        .isThrownBy(() ->
            client.executeAndAwait(new DeviceDel("nope"), QmpEvents.CATALOG, event2 -> true, SOON));
  }

  @Test
  void aJobTellsItsLife() {
    for (String node : new String[] {"a", "b"}) {
      client.execute(command(
          "blockdev-add",
          "{\"driver\":\"null-co\",\"node-name\":\"" + node + "\",\"size\":1048576}"));
    }
    QmpEvent concluded = client.executeAndAwait(
        command(
            "blockdev-backup",
            "{\"job-id\":\"j\",\"device\":\"a\",\"target\":\"b\",\"sync\":\"full\",\"auto-dismiss\":false}"),
        QmpEvents.CATALOG,
        event -> event instanceof JobStatusChangeEvent change
            && change.id().equals("j")
            && change.status().qapiName().equals("concluded"),
        SOON);
    assertThat(concluded).isNotNull();
    assertThat(qmp.queryJobs()).singleElement().satisfies(job -> {
      assertThat(job.id()).isEqualTo("j");
      assertThat(job.currentProgress()).isEqualTo(1048576);
      assertThat(job.error()).isNull();
    });
    qmp.jobDismiss("j");
    assertThat(qmp.queryJobs()).isEmpty();
    assertRefused(command("job-dismiss", "{\"id\":\"j\"}"), "GenericError", "Job not found");
  }

  @Test
  void anInterruptEndsTheWaitForAnEvent() {
    try (EventQueue events = qmp.events()) {
      Running<QmpEvent> waiting = Running.start(() -> events.poll(SOON));
      waiting.thread.interrupt();
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(waiting::get)
          .withCauseInstanceOf(CallInterruptedException.class);
      qmp.cont();
      assertThat(events.poll(SOON)).isInstanceOf(ResumeEvent.class);
    }
  }

  @Test
  void theEndComesAfterTheLastEvent() {
    try (EventQueue events = qmp.events()) {
      qmp.quit();
      assertThat(events.poll(SOON)).isInstanceOf(ShutdownEvent.class);
      assertThatExceptionOfType(ConnectionEndedException.class)
          .isThrownBy(() -> events.poll(SOON))
          .satisfies(
              e -> assertThat(e.closedBy()).isEqualTo(ConnectionEndedException.Closer.SERVER));
    }
  }

  /** Writes down what it is told, once it may. */
  private static final class Hearing implements EventListener {
    final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    final CountDownLatch busy = new CountDownLatch(1);
    final CountDownLatch free = new CountDownLatch(1);

    @Override
    public void started(QmpClient on) {
      heard.add("started");
    }

    @Override
    public void event(QmpEvent event) {
      busy.countDown();
      try {
        free.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      heard.add(event.eventName());
    }

    @Override
    public void missed(long count) {
      heard.add("missed " + count);
    }

    @Override
    public void ended(QmpException how) {
      heard.add(how.getClass().getSimpleName());
    }

    String next() throws InterruptedException {
      return heard.poll(SOON.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  @Test
  void aListenerHearsFromTheBeginningToTheEnd() throws Exception {
    Hearing listener = new Hearing();
    listener.free.countDown();
    client.listen(QmpEvents.CATALOG, threads, listener);
    assertThat(listener.next()).isEqualTo("started");
    qmp.systemReset();
    assertThat(listener.next()).isEqualTo("RESET");
    qmp.quit();
    assertThat(listener.next()).isEqualTo("SHUTDOWN");
    assertThat(listener.next()).isEqualTo("ConnectionEndedException");
  }

  @Test
  void aSlowListenerIsToldHowMuchItMissedAndHoldsUpNothing() throws Exception {
    reconnect(QmpOptions.builder().eventQueueLength(2).build());
    Hearing listener = new Hearing();
    Subscription subscription = client.listen(QmpEvents.CATALOG, threads, listener);
    assertThat(listener.next()).isEqualTo("started");
    qmp.systemReset();
    listener.busy.await();
    for (int i = 0; i < 10; i++) {
      qmp.cont();
      qmp.stop();
    }
    listener.free.countDown();
    assertThat(listener.next()).isEqualTo("RESET");
    assertThat(listener.next()).isEqualTo("missed " + subscription.missed());
    assertThat(listener.next()).isEqualTo("RESUME");
    assertThat(listener.next()).isEqualTo("STOP");
    assertThat(subscription.missed()).isEqualTo(18);
  }

  @Test
  void aListenerThatUnsubscribedHearsNothing() throws Exception {
    Hearing listener = new Hearing();
    listener.free.countDown();
    Subscription subscription = client.listen(QmpEvents.CATALOG, threads, listener);
    assertThat(listener.next()).isEqualTo("started");
    subscription.close();
    qmp.cont();
    assertThat(listener.heard.poll(SHORT.toMillis(), TimeUnit.MILLISECONDS)).isNull();
  }
}
