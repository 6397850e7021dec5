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
    for (String memberName = Decode.nextMember(parser); memberName != null; memberName = Decode.nextMember(parser)) {
      switch (memberName) {
        case "major" -> major = Decode.int64(parser);
        case "minor" -> minor = Decode.int64(parser);
        case "micro" -> micro = Decode.int64(parser);
        default -> Decode.skip(parser);
      }
    }
    return new VersionInfoQemu(Decode.orZero(parser, "major", major), Decode.orZero(parser, "minor", minor), Decode.orZero(parser, "micro", micro));
  }
}
