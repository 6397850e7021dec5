package cases.monitor2010;

import io.github.qmp4j.codec.Decode;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonParser;

/**
 * QAPI struct <code>StatusInfo</code>, qmp-commands.txt:96.
 *
 * @param running whether the machine runs (json-bool)
 * @param singlestep whether by single steps (json-bool)
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record StatusInfo(boolean running, boolean singlestep) {
  /**
   * Reads one JSON value. The parser stands on its first token, and on its last one afterwards.
   *
   * @throws io.github.qmp4j.codec.DecodeException if the value is not what the schema promises
   */
  public static StatusInfo read(JsonParser parser) {
    Decode.object(parser);
    Boolean running = null;
    Boolean singlestep = null;
    for (String memberName = Decode.nextMember(parser); memberName != null; memberName = Decode.nextMember(parser)) {
      switch (memberName) {
        case "running" -> running = Decode.bool(parser);
        case "singlestep" -> singlestep = Decode.bool(parser);
        default -> Decode.skip(parser);
      }
    }
    return new StatusInfo(Decode.orFalse(parser, "running", running), Decode.orFalse(parser, "singlestep", singlestep));
  }
}
