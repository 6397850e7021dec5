package io.github.qmp4j.wire;

import java.io.EOFException;

/** The peer has closed its side. */
final class EndOfStream extends EOFException {

  private static final long serialVersionUID = 1L;

  EndOfStream(boolean inMessage) {
    super(inMessage ? "closed in the middle of a message" : "closed");
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this; // tells the way to Connection, a few lines away; nobody looks at its trace
  }
}
