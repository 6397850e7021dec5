package cases.guest;

import io.github.qmp4j.codec.Check;
import io.github.qmp4j.codec.Decode;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonParser;

/**
 * QAPI struct <code>GuestAgentCommandInfo</code>, qmp-types.json:4.
 *
 * @param name <code>name</code>
 * @param enabled <code>enabled</code>
 * @param successResponse <code>success-response</code>
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record GuestAgentCommandInfo(String name, boolean enabled, boolean successResponse) {
  public GuestAgentCommandInfo {
    Check.notNull(name, "name");
  }

  /**
   * Reads one JSON value. The parser stands on its first token, and on its last one afterwards.
   *
   * @throws io.github.qmp4j.codec.DecodeException if the value is not what the schema promises
   */
  public static GuestAgentCommandInfo read(JsonParser parser) {
    Decode.object(parser);
    String name = null;
    Boolean enabled = null;
    Boolean successResponse = null;
    for (String memberName = Decode.nextMember(parser); memberName != null; memberName = Decode.nextMember(parser)) {
      switch (memberName) {
        case "name" -> name = Decode.string(parser);
        case "enabled" -> enabled = Decode.bool(parser);
        case "success-response" -> successResponse = Decode.bool(parser);
        default -> Decode.skip(parser);
      }
    }
    return new GuestAgentCommandInfo(Decode.orEmpty(parser, "name", name), Decode.orFalse(parser, "enabled", enabled), Decode.orFalse(parser, "success-response", successResponse));
  }

  public static List<GuestAgentCommandInfo> readList(JsonParser parser) {
    List<GuestAgentCommandInfo> list = Decode.list(parser);
    while (Decode.nextElement(parser)) {
      list.add(read(parser));
    }
    return List.copyOf(list);
  }
}
