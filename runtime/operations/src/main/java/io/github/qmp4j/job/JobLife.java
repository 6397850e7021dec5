package io.github.qmp4j.job;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of a job so far, from events and answers. Not safe for several threads. */
final class JobLife {

  private static final String UNSEEN = "it is gone, and how it ended was not seen";
  private static final String CANCELLED = "it was cancelled";
  private static final String UNNAMED = "the server gives no reason";
  private static final String UNSAID = "the server has not said why";
  private static final String UNKNOWN = "how it ended was not seen, and the server has not said it";

  private final String id;
  private final Set<JobStatus> seen = EnumSet.noneOf(JobStatus.class);
  private boolean failed;
  private @Nullable String error;
  private boolean gap; // events of the job may have been missed since the last that was seen
  private boolean unseen; // what came right before the end: that it failed, perhaps

  JobLife(String id) {
    this.id = id;
  }

  /** Events before the one that is applied next were missed. */
  void missedSome() {
    gap = true;
  }

  /**
   * Takes an event in. A job that has begun anew is another one of the same name: only while it is
   * being started can events of its predecessor come before its own.
   */
  void apply(JobEvent event) {
    if (!event.id().equals(id)) {
      return;
    }
    JobStatus next = event.status();
    boolean end = next == JobStatus.CONCLUDED || next == JobStatus.NULL;
    unseen |= end && gap && !hasEnded() && !failed;
    gap = false;
    if (next == null) {
      fail(event.eventName().equals(JobEvent.CANCELLED) ? CANCELLED : event.error());
      return;
    }
    if (next == JobStatus.CREATED) {
      seen.clear();
      failed = false;
      error = null;
      unseen = false;
    }
    reach(next);
  }

  /** Takes an answer in. */
  void apply(JobInfo info) {
    fail(info.error());
    reach(info.status());
    if (info.status() == JobStatus.CONCLUDED) { // not from before the end that an event has told
      settleReason();
    }
  }

  /** The server does not know the job any more. */
  void vanish() {
    if (!hasEnded() || unseen) {
      failed = true;
      error = UNSEEN;
    }
    reach(JobStatus.NULL);
    settleReason();
  }

  /** The server was asked: a job that is over gets no other reason. */
  private void settleReason() {
    unseen = false;
    if (hasEnded() && lacksError()) {
      error = UNNAMED;
    }
  }

  private void reach(JobStatus next) {
    seen.add(next);
    failed |= next == JobStatus.ABORTING;
  }

  private void fail(@Nullable String why) {
    if (why != null) {
      failed = true;
      error = why;
    }
  }

  /** Whether it was seen to begin. */
  boolean hasBegun() {
    return seen.contains(JobStatus.CREATED);
  }

  /** Whether it is in that state or was before, or has ended. */
  boolean hasReached(JobStatus milestone) {
    return seen.contains(milestone) || hasEnded();
  }

  boolean hasEnded() {
    return seen.contains(JobStatus.CONCLUDED) || seen.contains(JobStatus.NULL);
  }

  /** Whether it has failed, or perhaps has, and why has not been told yet. */
  boolean lacksError() {
    return failed && error == null || unseen;
  }

  /** Why it has failed, once it has ended; null if it has not failed. */
  @Nullable
  String error() {
    if (!failed) {
      return unseen ? UNKNOWN : null;
    }
    return error == null ? UNSAID : error;
  }
}
