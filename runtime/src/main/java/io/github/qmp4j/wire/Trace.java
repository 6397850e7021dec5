package io.github.qmp4j.wire;

/** Is told what goes over a connection. From any thread; must not block. */
public interface Trace {

  /** Tells nobody. */
  Trace NONE = new Trace() {
    @Override
    public void sent(byte[] request) {}

    @Override
    public void received(Message message) {}

    @Override
    public void ended(Ending ending) {}
  };

  /** Tells the log, or nobody if the log does not want to know. */
  static Trace toLog(String connection) {
    return LogTrace.isOn() ? new LogTrace(connection) : NONE;
  }

  /**
   * @param request one request, or something else that is sent in one go
   */
  void sent(byte[] request);

  void received(Message message);

  void ended(Ending ending);
}
