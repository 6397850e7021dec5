package io.github.qmp4j.samples.qmp.json;

/** A text is not JSON. */
public final class MalformedJsonException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int offset;

  MalformedJsonException(String problem, int offset) {
    super(problem);
    this.offset = offset;
  }

  /** How many characters come before the fault. */
  public int offset() {
    return offset;
  }
}
