package io.github.qmp4j.samples.livemigration;

/** The guest was not moved; it is where it was. */
final class MigrationFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MigrationFailedException(String message) {
    super(message);
  }
}
