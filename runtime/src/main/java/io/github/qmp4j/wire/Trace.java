package io.github.qmp4j.wire;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** Tells the log what goes over a connection, without secrets; or nobody. From any thread. */
public final class Trace {

  /** Tells nobody, and needs no logger. */
  public static final Trace NONE = new Trace(null, "");

  private final @Nullable Logger log;
  private final String connection;

  private Trace(@Nullable Logger log, String connection) {
    this.log = log;
    this.connection = connection;
  }

  /** Tells the log, or nobody if the log does not want to know. */
  public static Trace toLog(String connection) {
    Logger log = System.getLogger("io.github.qmp4j.wire");
    return log.isLoggable(Level.TRACE) ? new Trace(log, connection) : NONE;
  }

  /**
   * @param request one request, perhaps behind a {@link Connection#SENTINEL}
   */
  void sent(byte[] request) {
    if (log != null) {
      int start = request[0] == Connection.SENTINEL ? 1 : 0;
      tell(log, " > " + Masked.text(Json.tokens(request, start, request.length - start)));
    }
  }

  void received(Message message) {
    if (log != null) {
      tell(log, " < " + Masked.text(message.parser()));
    }
  }

  void ended(Ending ending) {
    if (log != null) {
      tell(log, " ended: " + ending.why());
    }
  }

  private void tell(Logger log, String what) {
    log.log(Level.TRACE, connection + what);
  }
}
