package cases.monitor2010;

import io.github.qmp4j.codec.Check;
import io.github.qmp4j.codec.Decode;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonParser;

/**
 * QAPI struct <code>BlockInfoInserted</code>, qmp-commands.txt:114.
 *
 * @param file the file (json-string)
 * @param ro whether it cannot be written (json-bool)
 * @param drv its format (json-string)
 * @param encrypted whether it is (json-bool)
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record BlockInfoInserted(String file, boolean ro, String drv, boolean encrypted) {
  public BlockInfoInserted {
    Check.notNull(file, "file");
    Check.notNull(drv, "drv");
  }

  /**
   * Reads one JSON value. The parser stands on its first token, and on its last one afterwards.
   *
   * @throws io.github.qmp4j.codec.DecodeException if the value is not what the schema promises
   */
  public static BlockInfoInserted read(JsonParser parser) {
    Decode.object(parser);
    String file = null;
    Boolean ro = null;
    String drv = null;
    Boolean encrypted = null;
    for (String memberName = Decode.nextMember(parser); memberName != null; memberName = Decode.nextMember(parser)) {
      switch (memberName) {
        case "file" -> file = Decode.string(parser);
        case "ro" -> ro = Decode.bool(parser);
        case "drv" -> drv = Decode.string(parser);
        case "encrypted" -> encrypted = Decode.bool(parser);
        default -> Decode.skip(parser);
      }
    }
    return new BlockInfoInserted(Decode.orEmpty(parser, "file", file), Decode.orFalse(parser, "ro", ro), Decode.orEmpty(parser, "drv", drv), Decode.orFalse(parser, "encrypted", encrypted));
  }
}
