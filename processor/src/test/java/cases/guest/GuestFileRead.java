package cases.guest;

import io.github.qmp4j.codec.Check;
import io.github.qmp4j.codec.Decode;
import java.util.Base64;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonParser;

/**
 * QAPI struct <code>GuestFileRead</code>, qmp-types.json:11.
 *
 * @param count <code>count</code>
 * @param bufB64 <code>buf-b64</code>; bytes in base64
 * @param eof <code>eof</code>
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record GuestFileRead(long count, String bufB64, boolean eof) {
  public GuestFileRead {
    Check.notNull(bufB64, "bufB64");
  }

  /**
   * {@link #bufB64} decoded, a new array each time.
   *
   * @throws IllegalArgumentException if it is not in base64
   */
  public byte[] bufB64Bytes() {
    return Base64.getDecoder().decode(bufB64);
  }

  /**
   * Reads one JSON value. The parser stands on its first token, and on its last one afterwards.
   *
   * @throws io.github.qmp4j.codec.DecodeException if the value is not what the schema promises
   */
  public static GuestFileRead read(JsonParser parser) {
    Decode.object(parser);
    Long count = null;
    String bufB64 = null;
    Boolean eof = null;
    for (String memberName = Decode.nextMember(parser); memberName != null; memberName = Decode.nextMember(parser)) {
      switch (memberName) {
        case "count" -> count = Decode.int64(parser);
        case "buf-b64" -> bufB64 = Decode.string(parser);
        case "eof" -> eof = Decode.bool(parser);
        default -> Decode.skip(parser);
      }
    }
    return new GuestFileRead(Decode.orZero(parser, "count", count), Decode.orEmpty(parser, "buf-b64", bufB64), Decode.orFalse(parser, "eof", eof));
  }
}
