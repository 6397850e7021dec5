package cases.monitor2010;

import io.github.qmp4j.codec.Check;
import io.github.qmp4j.codec.Decode;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonParser;

/**
 * QAPI struct <code>VersionInfo</code>, qmp-commands.txt:85.
 *
 * @param qemu A json-object containing three numbers:
 * @param package_ of whom it is (json-string)
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record VersionInfo(VersionInfoQemu qemu, String package_) {
  public VersionInfo {
    Check.notNull(qemu, "qemu");
    Check.notNull(package_, "package_");
  }

  /**
   * Reads one JSON value. The parser stands on its first token, and on its last one afterwards.
   *
   * @throws io.github.qmp4j.codec.DecodeException if the value is not what the schema promises
   */
  public static VersionInfo read(JsonParser parser) {
    Decode.object(parser);
    VersionInfoQemu qemu = null;
    String package_ = null;
    for (String memberName = Decode.nextMember(parser); memberName != null; memberName = Decode.nextMember(parser)) {
      switch (memberName) {
        case "qemu" -> qemu = VersionInfoQemu.read(parser);
        case "package" -> package_ = Decode.string(parser);
        default -> Decode.skip(parser);
      }
    }
    return new VersionInfo(Decode.required(parser, "qemu", qemu), Decode.orEmpty(parser, "package", package_));
  }
}
