package io.github.qmp4j;

/**
 * The version of a server, comparable: {@code 10.0.0 < 10.0.2 < 10.0.50 < 10.1.0}.
 *
 * @param micro 50 for a development version between two releases, 90 and more for a release candidate
 *     of the next one
 */
public record QmpVersion(int major, int minor, int micro) implements Comparable<QmpVersion> {

  public boolean isDevelopment() {
    return micro >= 50 && micro < 90;
  }

  public boolean isReleaseCandidate() {
    return micro >= 90;
  }

  @Override
  public int compareTo(QmpVersion other) {
    int order = Integer.compare(major, other.major);
    if (order == 0) {
      order = Integer.compare(minor, other.minor);
    }
    return order != 0 ? order : Integer.compare(micro, other.micro);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + micro;
  }
}
