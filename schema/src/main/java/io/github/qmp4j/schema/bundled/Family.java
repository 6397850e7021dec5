package io.github.qmp4j.schema.bundled;

import java.util.Arrays;
import java.util.Optional;

/** The programs of QEMU that have a schema of their own. */
public enum Family {
  /** The machine emulator itself. */
  QEMU("qemu", "QEMU", "qapi/qapi-schema.json"),
  /** The guest agent. */
  QGA("qga", "the guest agent of QEMU", "qga/qapi-schema.json"),
  /** The storage daemon. */
  QSD("qsd", "the storage daemon of QEMU", "storage-daemon/qapi/qapi-schema.json");

  private final String prefix;
  private final String title;
  private final String root;

  Family(String prefix, String title, String root) {
    this.prefix = prefix;
    this.title = title;
    this.root = root;
  }

  /** The family of a definition's name, such as {@code qga-10.0}. */
  public static Optional<Family> of(String name) {
    return Arrays.stream(values()).filter(f -> name.startsWith(f.prefix + "-")).findFirst();
  }

  /** The root file of its schema in a QEMU source tree. */
  public String root() {
    return root;
  }

  /** Whose definitions these are, in words: {@code "the guest agent of QEMU 10.0"}. */
  String title(String name) {
    return title + " " + name.substring(prefix.length() + 1);
  }
}
