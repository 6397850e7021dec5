package io.github.qmp4j.processor;

/** The attributes of {@code @QmpApi}, for saying which one is wrong. */
enum Attribute {
  SCHEMA("schema"),
  COMMANDS("commands"),
  EVENTS("events"),
  UNSTABLE("unstable"),
  FACADE("facade"),
  CODECS("codecs"),
  RUNS_ON("runsOn");

  private final String javaName;

  Attribute(String javaName) {
    this.javaName = javaName;
  }

  /** The name of the annotation's method. */
  String javaName() {
    return javaName;
  }
}
