package io.github.qmp4j.job;

import io.github.qmp4j.CallInterruptedException;
import io.github.qmp4j.ConnectionEndedException;
import io.github.qmp4j.EventQueue;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpEvent;
import io.github.qmp4j.QmpException;
import io.github.qmp4j.QmpTimeoutException;
import io.github.qmp4j.wire.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Learns what becomes of a job, and lets threads wait for it.
 *
 * <p><b>Threads.</b> The lock guards what is known, and is never held while the server is waited for. One
 * thread at a time looks for all that wait: it takes events, or asks where they do not tell.
 */
final class JobWatch implements AutoCloseable {

  private static final Deadline NOW = Deadline.after(Duration.ZERO);

  /** Who waits for an hour shall not be told of a failure an hour late because its reason is not. */
  private static final Duration FOR_THE_REASON = Duration.ofSeconds(10);

  private final QmpClient client;
  private final String id;
  private final EventQueue events;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final JobLife life; // this and what follows: guarded by lock
  private boolean looking;
  private long missed; // events, when the server was asked last
  private long missedBefore; // when the event that was taken last was looked for

  JobWatch(QmpClient client, String id) {
    this.client = client;
    this.id = id;
    this.events = client.events(JobEvent.CATALOG, JobEvent.NAMES);
    this.life = new JobLife(id);
  }

  /** After the command that was to start it: whether it is running, or was. */
  boolean isThere() {
    takeEvents();
    return hasBegun() || isKnown() || events.missed() > 0; // its events may be among those
  }

  /** Whether the server knows it. */
  boolean isKnown() {
    Optional<JobInfo> info = find(client.execute(new QueryJobs()));
    takeEvents(); // or the end of a predecessor would be taken for that of what the answer tells of
    lock.lock();
    try {
      info.ifPresent(life::apply);
    } finally {
      lock.unlock();
    }
    return info.isPresent();
  }

  /** Those that came before the reply. */
  private void takeEvents() {
    while (takeEvent(NOW)) {
      // all of them
    }
  }

  private boolean hasBegun() {
    lock.lock();
    try {
      return life.hasBegun();
    } finally {
      lock.unlock();
    }
  }

  /** The job's own among those of all jobs. */
  Optional<JobInfo> find(List<JobInfo> jobs) {
    return jobs.stream().filter(info -> info.id().equals(id)).findFirst();
  }

  /** See {@link Job#error}. */
  Optional<String> error() {
    lock.lock();
    try {
      return life.hasEnded() ? Optional.ofNullable(life.error()) : Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  /** See {@link Job#awaitReady}. */
  void await(JobStatus milestone, Duration timeout) {
    Deadline deadline = Deadline.after(timeout);
    lock.lock();
    try {
      while (!life.hasReached(milestone)) {
        if (!lookOrWait(deadline)) {
          throw new QmpTimeoutException(
              client.toString(), "job '" + id + "'", "not " + milestone.qapiName(), timeout);
        }
      }
      if (life.hasEnded()) {
        throwIfFailed(deadline.atMost(FOR_THE_REASON));
      }
    } finally {
      lock.unlock();
    }
  }

  /** That it has failed is known: whatever keeps the server from saying why does not change that. */
  private void throwIfFailed(Deadline deadline) {
    QmpException silence = null;
    try {
      while (life.lacksError() && lookOrWait(deadline)) {
        // until it has said why
      }
    } catch (CallInterruptedException e) {
      throw e;
    } catch (QmpException e) {
      silence = e;
    }
    String error = life.error();
    if (error != null) {
      JobFailedException failure = new JobFailedException(client.toString(), id, error);
      if (silence != null) {
        failure.addSuppressed(silence);
      }
      throw failure;
    }
  }

  /**
   * Waits until more is known, or may be. With the lock, which others can have meanwhile.
   *
   * @return false if the time is over
   */
  private boolean lookOrWait(Deadline deadline) {
    return looking ? awaitOther(deadline) : look(deadline);
  }

  private boolean awaitOther(Deadline deadline) {
    if (deadline.passed()) {
      return false;
    }
    try {
      changed.awaitNanos(deadline.nanosLeft());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted();
    }
  }

  private CallInterruptedException interrupted() {
    return new CallInterruptedException(client.toString(), "job '" + id + "'");
  }

  private boolean look(Deadline deadline) {
    boolean asks = life.lacksError() && life.hasEnded() || missed != events.missed();
    looking = true;
    lock.unlock();
    try {
      return asks ? ask(deadline) : takeEvent(deadline);
    } finally {
      lock.lock();
      looking = false;
      changed.signalAll();
    }
  }

  /** Takes the next event in; one that has come already also if the time is over. */
  private boolean takeEvent(Deadline deadline) {
    long before = events.missed();
    QmpEvent event = poll(Duration.ofNanos(Math.max(0, deadline.nanosLeft())));
    if (event == null) {
      return false;
    }
    lock.lock();
    try {
      if (missedBefore != events.missed()) { // some perhaps after it: then the next is told so, too
        life.missedSome();
      }
      missedBefore = before;
      life.apply((JobEvent) event);
    } finally {
      lock.unlock();
    }
    return true;
  }

  private @Nullable QmpEvent poll(Duration timeout) {
    try {
      return events.poll(timeout);
    } catch (CallInterruptedException e) {
      throw interrupted();
    } catch (ConnectionEndedException e) { // of a queue, which says "events"
      throw e.withPurpose("job '" + id + "'");
    } catch (IllegalStateException e) {
      throw new IllegalStateException(
          client + ": job '" + id + "' is not watched any more, for it was closed here", e);
    }
  }

  /** Asks the server, for events of other jobs may have pushed out ours, or ours did not tell why it failed. */
  private boolean ask(Deadline deadline) {
    if (deadline.passed()) {
      return false;
    }
    long missedNow = events.missed();
    Optional<JobInfo> info;
    try {
      info = find(
          client.execute(new QueryJobs(), Duration.ofNanos(Math.max(1, deadline.nanosLeft()))));
    } catch (QmpTimeoutException e) {
      return false;
    }
    // What came before the answer: if the job is gone, its end may be there.
    while (takeEvent(NOW)) {
      if (deadline.passed()) {
        return false;
      }
    }
    lock.lock();
    try {
      missed = missedNow;
      info.ifPresentOrElse(life::apply, life::vanish);
    } finally {
      lock.unlock();
    }
    return true;
  }

  /** No more events. */
  @Override
  public void close() {
    events.close();
  }
}
