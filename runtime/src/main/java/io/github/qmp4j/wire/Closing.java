package io.github.qmp4j.wire;

import java.io.Closeable;
import java.io.IOException;

/** Closes what is no longer needed, where an exception would tell nobody anything. */
public final class Closing {

  private Closing() {}

  public static void quietly(Closeable resource) {
    try {
      resource.close();
    } catch (IOException ignored) {
      // The descriptor is gone either way, and the connection has already ended with a better word.
    }
  }
}
