package io.github.qmp4j.wire;

import java.io.OutputStream;
import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/** Jackson, set up for QMP. */
public final class Json {

  /** As QEMU's own parser: nothing of QMP nests deeper. */
  static final int MAX_NESTING = 1024;

  // Lengths are bounded by the size of a message; Jackson need not bound them again. Its usual pool
  // is a queue for all threads, which costs more than parsing a short message. Names are interned:
  // a decoder that looks for one need not compare its characters.
  private static final JsonFactory FACTORY = JsonFactory.builder()
      .enable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
      .recyclerPool(JsonRecyclerPools.threadLocalPool())
      .streamReadConstraints(StreamReadConstraints.builder()
          .maxNestingDepth(MAX_NESTING)
          .maxStringLength(Integer.MAX_VALUE)
          .build())
      .build();

  private Json() {}

  /** A parser that stands on the first token. */
  public static JsonParser parser(byte[] bytes, int offset, int length) {
    JsonParser parser = tokens(bytes, offset, length);
    parser.nextToken();
    return parser;
  }

  /** A parser that stands before the first token. */
  static JsonParser tokens(byte[] bytes, int offset, int length) {
    return FACTORY.createParser(ObjectReadContext.empty(), bytes, offset, length);
  }

  static JsonGenerator generator(OutputStream out) {
    return FACTORY.createGenerator(ObjectWriteContext.empty(), out);
  }

  static JsonGenerator generator(Writer out) {
    return FACTORY.createGenerator(ObjectWriteContext.empty(), out);
  }
}
