package cases.monitor2010;

import io.github.qmp4j.codec.Check;
import io.github.qmp4j.codec.Decode;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * QAPI struct <code>BlockInfo</code>, qmp-commands.txt:109.
 *
 * @param device its name (json-string)
 * @param type its kind (json-string)
 * @param removable whether its medium can be taken out (json-bool)
 * @param locked whether the guest holds the medium (json-bool)
 * @param inserted only present if there is a medium, it is a json-object
 * containing the following:; null if absent
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record BlockInfo(String device, BlockInfoType type, boolean removable, boolean locked,
    @Nullable BlockInfoInserted inserted) {
  public BlockInfo {
    Check.notNull(device, "device");
    Check.notNull(type, "type");
  }

  /**
   * Reads one JSON value. The parser stands on its first token, and on its last one afterwards.
   *
   * @throws io.github.qmp4j.codec.DecodeException if the value is not what the schema promises
   */
  public static BlockInfo read(JsonParser parser) {
    Decode.object(parser);
    String device = null;
    BlockInfoType type = null;
    Boolean removable = null;
    Boolean locked = null;
    BlockInfoInserted inserted = null;
    for (String memberName = Decode.nextMember(parser); memberName != null; memberName = Decode.nextMember(parser)) {
      switch (memberName) {
        case "device" -> device = Decode.string(parser);
        case "type" -> type = BlockInfoType.read(parser);
        case "removable" -> removable = Decode.bool(parser);
        case "locked" -> locked = Decode.bool(parser);
        case "inserted" -> inserted = BlockInfoInserted.read(parser);
        default -> Decode.skip(parser);
      }
    }
    return new BlockInfo(Decode.orEmpty(parser, "device", device), Decode.orElse(parser, "type", type, BlockInfoType.UNRECOGNIZED), Decode.orFalse(parser, "removable", removable), Decode.orFalse(parser, "locked", locked), inserted);
  }

  public static List<BlockInfo> readList(JsonParser parser) {
    List<BlockInfo> list = Decode.list(parser);
    while (Decode.nextElement(parser)) {
      list.add(read(parser));
    }
    return List.copyOf(list);
  }
}
