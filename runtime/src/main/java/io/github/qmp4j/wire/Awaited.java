package io.github.qmp4j.wire;

/** Something that a thread can wait for: a reply, an event, room for one more request. */
public interface Awaited {

  /**
   * Whether the wait is over. Cheap, callable from any thread, and true for good once the connection
   * has ended.
   */
  boolean arrived();
}
