package io.github.qmp4j;

import io.github.qmp4j.codec.Decode;
import io.github.qmp4j.codec.Lists;
import java.util.List;
import tools.jackson.core.JsonParser;

/**
 * What a server says of itself when it is connected to.
 *
 * @param packageName what a distribution adds to the version, such as {@code "Debian
 *     1:7.2+dfsg-7"}; empty if nothing
 * @param capabilities of the protocol, such as {@code "oob"}; a server may have ones that this
 *     library does not know
 */
public record Greeting(QmpVersion version, String packageName, List<String> capabilities) {

  public Greeting {
    capabilities = List.copyOf(capabilities);
  }

  /** Reads the value of {@code QMP}; what is not understood is skipped. */
  static Greeting read(JsonParser in) {
    QmpVersion version = null;
    String packageName = "";
    List<String> capabilities = List.of();
    Decode.object(in);
    for (String name = Decode.nextMember(in); name != null; name = Decode.nextMember(in)) {
      switch (name) {
        case "version" -> {
          Decode.object(in);
          for (String part = Decode.nextMember(in); part != null; part = Decode.nextMember(in)) {
            switch (part) {
              case "qemu" -> version = readVersion(in);
              case "package" -> packageName = Decode.string(in);
              default -> in.skipChildren();
            }
          }
        }
        case "capabilities" -> capabilities = Lists.strings(in);
        default -> in.skipChildren();
      }
    }
    return new Greeting(Decode.required(in, "version", version), packageName, capabilities);
  }

  private static QmpVersion readVersion(JsonParser in) {
    int major = 0;
    int minor = 0;
    int micro = 0;
    Decode.object(in);
    for (String name = Decode.nextMember(in); name != null; name = Decode.nextMember(in)) {
      switch (name) {
        case "major" -> major = Decode.int32(in, 0, Integer.MAX_VALUE);
        case "minor" -> minor = Decode.int32(in, 0, Integer.MAX_VALUE);
        case "micro" -> micro = Decode.int32(in, 0, Integer.MAX_VALUE);
        default -> in.skipChildren();
      }
    }
    return new QmpVersion(major, minor, micro);
  }
}
