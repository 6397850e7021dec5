package io.github.qmp4j;

import io.github.qmp4j.codec.Decode;
import tools.jackson.core.JsonParser;

/** The result of a command that has none to give: that it succeeded is all there is to know. */
public enum Empty {
  EMPTY;

  /** Reads past the server's {@code {}}; members that a newer server may add are ignored. */
  public static Empty read(JsonParser in) {
    Decode.object(in);
    in.skipChildren();
    return EMPTY;
  }
}
