package io.github.qmp4j.wire;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Tells the log, without secrets. */
final class LogTrace extends Trace {

  private static final Logger LOGGER = System.getLogger("io.github.qmp4j.wire");

  private final String connection;

  LogTrace(String connection) {
    this.connection = connection;
  }

  static boolean isOn() {
    return LOGGER.isLoggable(Level.TRACE);
  }

  @Override
  void sent(byte[] request) {
    int start = request[0] == Connection.SENTINEL ? 1 : 0;
    log(" > " + Masked.text(Json.tokens(request, start, request.length - start)));
  }

  @Override
  void received(Message message) {
    log(" < " + Masked.text(message.parser()));
  }

  @Override
  void ended(Ending ending) {
    log(" ended: " + ending.why());
  }

  private void log(String what) {
    LOGGER.log(Level.TRACE, connection + what);
  }
}
