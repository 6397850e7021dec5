package io.github.qmp4j.fake.definition;

/** A value is not of its type. The messages are what QEMU's clients see. */
final class Mismatch extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Mismatch(String message) {
    super(message, null, false, false);
  }

  static Mismatch missing(Place place) {
    return new Mismatch("Parameter '%s' is missing".formatted(place.path()));
  }

  static Mismatch type(String name, String expected) {
    return new Mismatch("Invalid parameter type for '%s', expected: %s".formatted(name, expected));
  }

  static Mismatch expects(String name, String expected) {
    return new Mismatch("Parameter '%s' expects %s".formatted(name, expected));
  }
}
