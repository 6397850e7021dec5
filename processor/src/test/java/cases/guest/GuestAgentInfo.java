package cases.guest;

import io.github.qmp4j.codec.Check;
import io.github.qmp4j.codec.Decode;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonParser;

/**
 * QAPI struct <code>GuestAgentInfo</code>, qmp-types.json:7.
 *
 * @param version <code>version</code>
 * @param supportedCommands <code>supported_commands</code>
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record GuestAgentInfo(String version, List<GuestAgentCommandInfo> supportedCommands) {
  public GuestAgentInfo {
    Check.notNull(version, "version");
    supportedCommands = Check.list(supportedCommands, "supportedCommands");
  }

  /**
   * Reads one JSON value. The parser stands on its first token, and on its last one afterwards.
   *
   * @throws io.github.qmp4j.codec.DecodeException if the value is not what the schema promises
   */
  public static GuestAgentInfo read(JsonParser parser) {
    Decode.object(parser);
    String version = null;
    List<GuestAgentCommandInfo> supportedCommands = null;
    for (String memberName = Decode.nextMember(parser); memberName != null; memberName = Decode.nextMember(parser)) {
      switch (memberName) {
        case "version" -> version = Decode.string(parser);
        case "supported_commands" -> supportedCommands = GuestAgentCommandInfo.readList(parser);
        default -> Decode.skip(parser);
      }
    }
    return new GuestAgentInfo(Decode.orEmpty(parser, "version", version), Decode.orEmpty(parser, "supported_commands", supportedCommands));
  }
}
