package io.github.qmp4j.job;

/**
 * A job has ended without having done its work: it failed, or was cancelled. The connection stays
 * usable. A job that is not dismissed by itself is still there: {@link Job#dismiss} it.
 */
public final class JobFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String job;
  private final String error;

  JobFailedException(String connection, String job, String error) {
    super(connection + ": job '" + job + "' failed: " + error);
    this.job = job;
    this.error = error;
  }

  /** The job's id. */
  public String job() {
    return job;
  }

  /** The server's words, for people. */
  public String error() {
    return error;
  }
}
