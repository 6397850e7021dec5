package io.github.qmp4j.schema.dialect;

import java.util.Arrays;
import java.util.Optional;

/** The QEMU releases whose front end can be followed to the letter. */
public enum Era {
  V5_2("5.2"),
  V7_2("7.2"),
  V10_0("10.0"),
  V10_2("10.2");

  private final String version;

  Era(String version) {
    this.version = version;
  }

  /** By version, such as {@code "10.0"}. */
  public static Optional<Era> find(String version) {
    return Arrays.stream(values()).filter(e -> e.version.equals(version)).findFirst();
  }

  @Override
  public String toString() {
    return version;
  }
}
