package io.github.qmp4j.benchmarks.speed.codec;

import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Jackson's own part in it. */
final class Parsing {

  private static final JsonFactory FACTORY = JsonFactory.builder().build();

  private Parsing() {}

  /** A parser that stands on the first token. */
  static JsonParser parser(byte[] json) {
    JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json);
    parser.nextToken();
    return parser;
  }

  /** Reads all tokens and does nothing with them; how many there are. */
  static int tokens(byte[] json) {
    int count = 0;
    try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      while (in.nextToken() != null) {
        count++;
      }
    }
    return count;
  }
}
