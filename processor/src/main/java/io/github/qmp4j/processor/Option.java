package io.github.qmp4j.processor;

import java.util.Arrays;
import java.util.Optional;

/** The processor's options, given to the compiler as {@code -Aname=value}. */
enum Option {
  /** Directories in which relative schema files are looked up, separated as in a class path. */
  SCHEMA_PATH("qmp.schemaPath"),
  /**
   * How servers are built: macros that are defined and, after {@code !}, that are not, separated by
   * commas. What such a server cannot have is not generated.
   */
  CONFIG("qmp.config"),
  /** {@code warning} or {@code error}: what it is when an older definition lacks something. */
  RUNS_ON("qmp.runsOn"),
  /**
   * Members that {@code toString()} must not show, by name, as {@code Type.name} or as {@code
   * command.name}; commas between.
   */
  SECRETS("qmp.secrets"),
  /** Text documents in which what does not say its type is any JSON, separated by commas. */
  UNTYPED("qmp.untyped"),
  /** {@code text}, {@code html} or both: documents to write about what is generated. */
  DOCS("qmp.docs");

  /** What the names of all our options begin with. */
  static final String PREFIX = "qmp.";

  private final String key;

  Option(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }

  static Optional<Option> of(String key) {
    return Arrays.stream(values()).filter(option -> option.key.equals(key)).findFirst();
  }
}
