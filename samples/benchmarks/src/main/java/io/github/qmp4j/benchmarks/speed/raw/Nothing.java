package io.github.qmp4j.benchmarks.speed.raw;

/** What a JVM costs before it does anything. */
final class Nothing {

  private Nothing() {}

  public static void main(String[] args) {}
}
