package io.github.qmp4j.job;

import io.github.qmp4j.CallInterruptedException;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.QmpTimeoutException;
import java.time.Duration;
import java.util.Optional;

/**
 * One job of a server, from its start to its end, which may be before anybody looks:
 *
 * <pre>{@code
 * BlockdevMirror copy = new BlockdevMirror.Builder()
 *     .jobId("m0").device("disk0").target("copy0").sync(MirrorSyncMode.FULL)
 *     .build();
 * try (Job mirror = Job.start(client, "m0", copy)) {
 *   mirror.awaitReady(Duration.ofHours(1));
 *   mirror.complete();
 *   mirror.awaitConcluded(Duration.ofMinutes(1));
 * }
 * }</pre>
 *
 * <p>Closing it lets the job run on and only stops watching it. Safe for any number of threads. The
 * methods that send a command wait for its reply and throw as {@link QmpClient#execute(QmpCommand)}
 * does; a {@link io.github.qmp4j.CommandRefusedException} often means that the job is not in a state
 * for it.
 */
public final class Job implements AutoCloseable {

  private final QmpClient client;
  private final String id;
  private final JobWatch watch;

  private Job(QmpClient client, String id) {
    this.client = client;
    this.id = id;
    this.watch = new JobWatch(client, id);
  }

  /**
   * Sends the command that starts a job, and watches it from before its first moment on.
   *
   * @param id what the command names the job; where it need not, the device's name
   * @throws IllegalArgumentException if the command has started no job of that name. It was done
   * @throws RuntimeException otherwise as {@link QmpClient#execute(QmpCommand)}
   */
  public static Job start(QmpClient client, String id, QmpCommand<?> command) {
    Job job = new Job(client, id);
    boolean started = false;
    try {
      client.execute(command);
      started = job.watch.isThere();
      if (!started) {
        throw new IllegalArgumentException(client + ": " + command.spec().name()
            + " has started no job '" + id + "'; is that what it names it?");
      }
      return job;
    } finally {
      if (!started) {
        job.close();
      }
    }
  }

  /**
   * Watches a job that somebody has started. Empty if the server knows none of that name, perhaps
   * because it has ended and was dismissed, which most do by themselves: start those of one transaction
   * without {@code auto-dismiss} to find each of them.
   *
   * @throws RuntimeException as {@link QmpClient#execute(QmpCommand)}
   */
  public static Optional<Job> find(QmpClient client, String id) {
    Job job = new Job(client, id);
    boolean found = false;
    try {
      found = job.watch.isKnown();
      return found ? Optional.of(job) : Optional.empty();
    } finally {
      if (!found) {
        job.close();
      }
    }
  }

  public String id() {
    return id;
  }

  /**
   * Asks the server for the job's progress.
   *
   * @return empty if the job is gone
   */
  public Optional<JobInfo> query() {
    return watch.find(client.execute(new QueryJobs()));
  }

  /**
   * Waits until a mirror or an active commit is ready to be {@linkplain #complete completed}; of another
   * job, until it has ended.
   *
   * @throws JobFailedException if the job has failed, or was cancelled; also if the server does not say why
   *     in what is left of the time
   * @throws QmpTimeoutException if it is not ready in time; the job goes on
   * @throws io.github.qmp4j.ConnectionEndedException if the connection has ended before the job
   * @throws CallInterruptedException if the thread was interrupted
   * @throws IllegalStateException if this is closed, before or meanwhile
   */
  public void awaitReady(Duration timeout) {
    watch.await(JobStatus.READY, timeout);
  }

  /**
   * Waits until a job that was started without {@code auto-finalize} can be {@linkplain
   * #finalizeChanges finalized}; of another job, until that is done or about to be, which may yet fail.
   *
   * @throws RuntimeException as {@link #awaitReady}
   */
  public void awaitPending(Duration timeout) {
    watch.await(JobStatus.PENDING, timeout);
  }

  /**
   * Waits until the job is over. One that was started without {@code auto-dismiss}, or that knows no
   * such thing, is to be {@linkplain #dismiss dismissed} then.
   *
   * @throws RuntimeException as {@link #awaitReady}
   */
  public void awaitConcluded(Duration timeout) {
    watch.await(JobStatus.CONCLUDED, timeout);
  }

  /** Why the job failed; empty if it did not, or has not ended yet as far as was waited. */
  public Optional<String> error() {
    return watch.error();
  }

  /** Has a ready mirror or active commit make its switch. */
  public void complete() {
    tell("job-complete");
  }

  /** Ends the job without its result; it fails then. */
  public void cancel() {
    tell("job-cancel");
  }

  /** Has the job stop working for a while. It may take a moment to do so. */
  public void pause() {
    tell("job-pause");
  }

  /** Lets a paused job go on. */
  public void resume() {
    tell("job-resume");
  }

  /** Has a pending job, and all of its transaction, make its changes. */
  public void finalizeChanges() {
    tell("job-finalize");
  }

  /** Has the server forget a job that is over. */
  public void dismiss() {
    tell("job-dismiss");
  }

  private void tell(String command) {
    client.execute(JobVerb.of(command, id));
  }

  /** Stops watching; the job goes on. */
  @Override
  public void close() {
    watch.close();
  }
}
