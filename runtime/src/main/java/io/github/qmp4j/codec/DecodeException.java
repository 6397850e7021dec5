package io.github.qmp4j.codec;

import tools.jackson.core.JsonParser;

/** JSON that is well formed but not what the schema promises. The message has the JSON path. */
public final class DecodeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String path;

  DecodeException(JsonParser in, String problem) {
    this(in.streamReadContext().pathAsPointer().toString(), problem);
  }

  private DecodeException(String path, String problem) {
    super((path.isEmpty() ? "at the top" : "at " + path) + ": " + problem);
    this.path = path;
  }

  /** Where in the message, as a JSON pointer ({@code /0/inserted/image}); empty for the whole. */
  public String path() {
    return path;
  }
}
