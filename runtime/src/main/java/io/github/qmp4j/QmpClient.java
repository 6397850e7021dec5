package io.github.qmp4j;

/** Placeholder for the seam; written next. */
public final class QmpClient {
  private QmpClient() {}

  public <R> R execute(QmpCommand<R> command) {
    throw new IllegalStateException();
  }
}
