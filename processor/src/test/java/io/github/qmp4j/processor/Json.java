package io.github.qmp4j.processor;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Runs generated codecs over text; single quotes stand for double ones. */
final class Json {

  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  static <T> T read(String json, Function<JsonParser, T> codec) {
    try (JsonParser parser =
        FACTORY.createParser(ObjectReadContext.empty(), json.replace('\'', '"'))) {
      parser.nextToken();
      T value = codec.apply(parser);
      if (parser.nextToken() != null) {
        throw new AssertionError("the codec stopped before the end, at " + parser.currentToken());
      }
      return value;
    }
  }

  static String write(Consumer<JsonGenerator> codec) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
      codec.accept(generator);
    }
    return bytes.toString(StandardCharsets.UTF_8).replace('"', '\'');
  }
}
