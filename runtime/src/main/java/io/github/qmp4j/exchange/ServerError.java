package io.github.qmp4j.exchange;

import io.github.qmp4j.codec.Decode;
import tools.jackson.core.JsonParser;

/** The value of {@code error} in a reply. */
record ServerError(String errorClass, String description) {

  static ServerError read(JsonParser in) {
    String errorClass = "";
    String description = "";
    Decode.object(in);
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      in.nextToken();
      switch (name) {
        case "class" -> errorClass = Decode.string(in);
        case "desc" -> description = Decode.string(in);
        default -> in.skipChildren();
      }
    }
    return new ServerError(errorClass, description);
  }
}
