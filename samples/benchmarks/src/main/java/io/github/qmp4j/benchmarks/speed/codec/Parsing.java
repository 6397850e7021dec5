package io.github.qmp4j.benchmarks.speed.codec;

import io.github.qmp4j.wire.Json;
import tools.jackson.core.JsonParser;

/** Jackson's own part in it, set up as for a client. */
final class Parsing {

  private Parsing() {}

  /** A parser that stands on the first token. */
  static JsonParser parser(byte[] json) {
    return Json.parser(json, 0, json.length);
  }

  /** Reads all tokens and does nothing with them; how many there are. */
  static int tokens(byte[] json) {
    int count = 0;
    try (JsonParser in = parser(json)) {
      for (; in.currentToken() != null; in.nextToken()) {
        count++;
      }
    }
    return count;
  }
}
