package cases.guest;

import io.github.qmp4j.codec.Decode;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonParser;

/**
 * QAPI struct <code>GuestFileWrite</code>, qmp-types.json:14.
 *
 * @param count <code>count</code>
 * @param eof <code>eof</code>
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record GuestFileWrite(long count, boolean eof) {
  /**
   * Reads one JSON value. The parser stands on its first token, and on its last one afterwards.
   *
   * @throws io.github.qmp4j.codec.DecodeException if the value is not what the schema promises
   */
  public static GuestFileWrite read(JsonParser parser) {
    Decode.object(parser);
    Long count = null;
    Boolean eof = null;
    for (String memberName = Decode.nextMember(parser); memberName != null; memberName = Decode.nextMember(parser)) {
      switch (memberName) {
        case "count" -> count = Decode.int64(parser);
        case "eof" -> eof = Decode.bool(parser);
        default -> Decode.skip(parser);
      }
    }
    return new GuestFileWrite(Decode.orZero(parser, "count", count), Decode.orFalse(parser, "eof", eof));
  }
}
