package io.github.qmp4j.processor.plan;

/** What can be said of a component beside its type. */
public enum Trait {

  /** The server may drop the member. */
  DEPRECATED,

  /** The server may change the member. */
  UNSTABLE,

  /** {@code toString()} must not show it; of several members, only their names. */
  SECRET,

  /** A string that stands for bytes. */
  BASE64
}
