package io.github.qmp4j.job;

import java.util.Locale;

/** Where a job is in its life. */
public enum JobStatus {
  /** It is being set up; short. */
  UNDEFINED,
  CREATED,
  RUNNING,
  /** It was running, and was told to pause. */
  PAUSED,
  /** Both sides of a mirror or active commit are the same and kept so. */
  READY,
  /** It was ready, and was told to pause. */
  STANDBY,
  /** It waits for the others of its transaction. */
  WAITING,
  /** It waits for {@link Job#finalizeChanges}. */
  PENDING,
  /** It has failed or was cancelled, and cleans up. */
  ABORTING,
  /** It is over, and waits for {@link Job#dismiss}. */
  CONCLUDED,
  /** It is gone. */
  NULL,
  /** A newer server says something that this version does not know. */
  UNRECOGNIZED;

  static JobStatus of(String qapiName) {
    for (JobStatus status : values()) {
      if (status != UNRECOGNIZED && status.qapiName().equals(qapiName)) {
        return status;
      }
    }
    return UNRECOGNIZED;
  }

  /** The value on the wire. */
  public String qapiName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
