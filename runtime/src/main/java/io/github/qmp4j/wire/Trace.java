package io.github.qmp4j.wire;

/** Is told what goes over a connection. From any thread; must not block. This one tells nobody. */
public class Trace {

  /** Tells nobody. */
  public static final Trace NONE = new Trace();

  Trace() {}

  /** Tells the log, or nobody if the log does not want to know. */
  public static Trace toLog(String connection) {
    return LogTrace.isOn() ? new LogTrace(connection) : NONE;
  }

  /**
   * @param request one request, perhaps behind a {@link Connection#SENTINEL}
   */
  void sent(byte[] request) {}

  void received(Message message) {}

  void ended(Ending ending) {}
}
