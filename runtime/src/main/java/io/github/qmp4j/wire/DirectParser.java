package io.github.qmp4j.wire;

import tools.jackson.core.ErrorReportConfiguration;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.io.ContentReference;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.json.UTF8StreamJsonParser;
import tools.jackson.core.sym.ByteQuadsCanonicalizer;

/**
 * Jackson's parser of UTF-8 without Jackson's factory. To verify that one a JVM loads some fifty classes of
 * generators and other parsers, a seventh of what a cold process pays for its first result; and the
 * factory looks for the encoding of each message anew.
 *
 * <p>These constructors are public, yet no API. An application brings the Jackson it likes: where they
 * are others, {@link Json} takes the factory.
 */
final class DirectParser {

  private static final ByteQuadsCanonicalizer NAMES = ByteQuadsCanonicalizer.createRoot();
  private static final int NAME_FEATURES = TokenStreamFactory.Feature.collectDefaults()
      | TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES.getMask();
  private static final int FEATURES = StreamReadFeature.collectDefaults();
  private static final int JSON_FEATURES = JsonReadFeature.collectDefaults();

  private DirectParser() {}

  /**
   * @throws LinkageError if the Jackson that is there has other constructors
   */
  static JsonParser over(byte[] bytes, int offset, int length) {
    IOContext context = new IOContext(
        Json.CONSTRAINTS,
        StreamWriteConstraints.defaults(),
        ErrorReportConfiguration.defaults(),
        Json.BUFFERS.acquireAndLinkPooled(),
        ContentReference.redacted(),
        false,
        JsonEncoding.UTF8);
    return new UTF8StreamJsonParser(
        ObjectReadContext.empty(),
        context,
        FEATURES,
        JSON_FEATURES,
        null,
        NAMES.makeChild(NAME_FEATURES),
        bytes,
        offset,
        offset + length,
        0,
        false);
  }
}
