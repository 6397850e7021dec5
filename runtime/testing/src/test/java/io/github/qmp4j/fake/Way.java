package io.github.qmp4j.fake;

/** The ways to a fake server. What holds on one of them holds on all. */
public enum Way {
  UNIX,
  TCP,
  MEMORY;

  public FakeQemuBuilder to(String definition) {
    FakeQemuBuilder builder = FakeQemu.of(definition);
    return switch (this) {
      case UNIX -> builder;
      case TCP -> builder.tcp();
      case MEMORY -> builder.inMemory();
    };
  }
}
