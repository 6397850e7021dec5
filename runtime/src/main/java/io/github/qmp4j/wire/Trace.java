package io.github.qmp4j.wire;

/** Is told what goes over a connection. From any thread; must not block. */
public interface Trace {

  /** Tells nobody. */
  Trace NONE = new Trace() {};

  /** Tells the log, or nobody if the log does not want to know. */
  static Trace toLog(String connection) {
    return LogTrace.isOn() ? new LogTrace(connection) : NONE;
  }

  /**
   * @param request one request, or something else that is sent in one go
   */
  default void sent(byte[] request) {}

  default void received(Message message) {}

  default void ended(Ending ending) {}
}
