package cases.monitor2010;

import io.github.qmp4j.codec.Decode;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonParser;

/**
 * QAPI struct <code>VersionInfoQemu</code>, qmp-commands.txt:85.
 *
 * @param major the first (json-int)
 * @param minor the second (json-int)
 * @param micro the third (json-int)
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record VersionInfoQemu(long major, long minor, long micro) {
  /**
   * Reads one JSON value. The parser stands on its first token, and on its last one afterwards.
   *
   * @throws io.github.qmp4j.codec.DecodeException if the value is not what the schema promises
   */
  public static VersionInfoQemu read(JsonParser parser) {
    Decode.object(parser);
    Long major = null;
    Long minor = null;
    Long micro = null;
    for (String memberName = parser.nextName(); memberName != null; memberName = parser.nextName()) {
      parser.nextToken();
      switch (memberName) {
        case "major" -> major = Decode.int64(parser);
        case "minor" -> minor = Decode.int64(parser);
        case "micro" -> micro = Decode.int64(parser);
        default -> parser.skipChildren();
      }
    }
    return new VersionInfoQemu(Decode.orElse(parser, "major", major, 0L), Decode.orElse(parser, "minor", minor, 0L), Decode.orElse(parser, "micro", micro, 0L));
  }
}
