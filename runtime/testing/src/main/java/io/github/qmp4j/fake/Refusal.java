package io.github.qmp4j.fake;

/** Thrown by a {@link Handler} to answer with an error. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String errorClass;

  /** An error of class {@code GenericError}, as nearly all are. */
  public Refusal(String description) {
    this("GenericError", description);
  }

  /**
   * @param errorClass such as {@code DeviceNotFound}
   */
  public Refusal(String errorClass, String description) {
    super(description, null, false, false);
    this.errorClass = errorClass;
  }

  static Refusal notFound(String description) {
    return new Refusal("CommandNotFound", description);
  }

  public String errorClass() {
    return errorClass;
  }
}
