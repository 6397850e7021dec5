package io.github.qmp4j.wire;

import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.core.util.RecyclerPool;

/** Jackson, set up for QMP. */
public final class Json {

  /** As QEMU's own parser: nothing of QMP nests deeper. */
  static final int MAX_NESTING = 1024;

  // Lengths are bounded by the size of a message; Jackson need not bound them again.
  static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
      .maxNestingDepth(MAX_NESTING)
      .maxStringLength(Integer.MAX_VALUE)
      .build();

  /** Jackson's usual pool is a queue for all threads, which costs more than parsing a short message. */
  static final RecyclerPool<BufferRecycler> BUFFERS = JsonRecyclerPools.threadLocalPool();

  private static final boolean DIRECT = hasDirectParser();

  /** Loaded when there is something to generate. */
  static final class Factory {

    // Names are interned: a decoder that looks for one need not compare its characters.
    static final JsonFactory INSTANCE = JsonFactory.builder()
        .enable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
        .recyclerPool(BUFFERS)
        .streamReadConstraints(CONSTRAINTS)
        .build();

    private Factory() {}

    static JsonParser tokens(byte[] bytes, int offset, int length) {
      return INSTANCE.createParser(ObjectReadContext.empty(), bytes, offset, length);
    }
  }

  private Json() {}

  private static boolean hasDirectParser() {
    try {
      DirectParser.over(new byte[0], 0, 0).close();
      return true;
    } catch (LinkageError e) {
      return false; // another Jackson
    }
  }

  /** A parser that stands on the first token. */
  public static JsonParser parser(byte[] bytes, int offset, int length) {
    JsonParser parser = tokens(bytes, offset, length);
    parser.nextToken();
    return parser;
  }

  /** A parser that stands before the first token. */
  static JsonParser tokens(byte[] bytes, int offset, int length) {
    return DIRECT
        ? DirectParser.over(bytes, offset, length)
        : Factory.tokens(bytes, offset, length);
  }

  static JsonGenerator generator(Writer out) {
    return Factory.INSTANCE.createGenerator(ObjectWriteContext.empty(), out);
  }
}
