package cases.traps;

import io.github.qmp4j.codec.AnyJson;
import io.github.qmp4j.codec.Check;
import io.github.qmp4j.codec.Decode;
import io.github.qmp4j.codec.EarlyMembers;
import io.github.qmp4j.codec.Lists;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/**
 * QAPI union <code>Key</code>, schema.json:9.
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public sealed interface Key {
  /**
   * Which branch this is.
   */
  KeyKind kind();

  /**
   * <code>password</code>; null if absent; a secret, not shown by <code>toString()</code>.
   */
  @Nullable String password();

  /**
   * <code>uses</code>.
   */
  List<String> uses();

  /**
   * <code>bits</code>.
   */
  int bits();

  /**
   * <code>old</code>; null if absent.
   */
  @Deprecated
  @Nullable Long old();

  /**
   * Reads one JSON value. The parser stands on its first token, and on its last one afterwards.
   *
   * @throws io.github.qmp4j.codec.DecodeException if the value is not what the schema promises
   */
  static Key read(JsonParser parser) {
    Decode.object(parser);
    String password = null;
    List<String> uses = null;
    Integer bits = null;
    Long old = null;
    EarlyMembers early = null;
    for (String memberName = Decode.nextMember(parser); memberName != null; memberName = Decode.nextMember(parser)) {
      switch (memberName) {
        case "password" -> password = Decode.string(parser);
        case "uses" -> uses = Lists.strings(parser);
        case "bits" -> bits = Decode.int32(parser, 0, 255);
        case "old" -> old = Decode.int64(parser);
        case "kind" -> {
          JsonParser rest = EarlyMembers.then(early, parser);
          return switch (Decode.string(parser)) {
            case "plain" -> Plain.readRest(rest, password, uses, bits, old);
            default -> Unrecognized.readRest(rest, parser.getString(), password, uses, bits, old);
          };
        }
        default -> early = EarlyMembers.keep(early, parser);
      }
    }
    return Unrecognized.readRest(EarlyMembers.untagged(early, parser, "kind"), "", password, uses, bits, old);
  }

  /**
   * The branch <code>plain</code>.
   *
   * @param password as in every branch
   * @param uses as in every branch
   * @param bits as in every branch
   * @param old as in every branch
   * @param comment <code>comment</code>; null if absent
   */
  record Plain(@Nullable String password, List<String> uses, int bits, @Nullable Long old,
      @Nullable String comment) implements Key {
    public Plain {
      uses = Check.list(uses, "uses");
      Check.range(bits, "bits", 0, 255);
    }

    @Override
    public String toString() {
      return "Plain[password=***, uses=" + uses + ", bits=" + bits + ", old=" + old + ", comment=" + comment + "]";
    }

    @Override
    @Deprecated
    public @Nullable Long old() {
      return old;
    }

    @Override
    public KeyKind kind() {
      return KeyKind.PLAIN;
    }

    private static Plain readRest(JsonParser parser, @Nullable String password,
        @Nullable List<String> uses, @Nullable Integer bits, @Nullable Long old) {
      String comment = null;
      for (String memberName = Decode.nextMember(parser); memberName != null; memberName = Decode.nextMember(parser)) {
        switch (memberName) {
          case "password" -> password = Decode.string(parser);
          case "uses" -> uses = Lists.strings(parser);
          case "bits" -> bits = Decode.int32(parser, 0, 255);
          case "old" -> old = Decode.int64(parser);
          case "comment" -> comment = Decode.string(parser);
          default -> Decode.skip(parser);
        }
      }
      return new Plain(password, Decode.orEmpty(parser, "uses", uses), Decode.orZero(parser, "bits", bits), old, comment);
    }
  }

  /**
   * A branch of a newer server, which this API does not know, or the object of an older one, which has no branches yet. It can be read and not be sent.
   *
   * @param password <code>password</code>; null if absent; a secret, not shown by <code>toString()</code>
   * @param uses <code>uses</code>
   * @param bits <code>bits</code>
   * @param old <code>old</code>; null if absent
   * @param tagValue the tag's value on the wire; empty if there was none
   * @param otherMembers all members that are not in every branch, as they were sent; <code>toString()</code> shows their names only
   */
  record Unrecognized(@Nullable String password, List<String> uses, int bits, @Nullable Long old,
      String tagValue, Map<String, JsonNode> otherMembers) implements Key {
    public Unrecognized {
      uses = Check.list(uses, "uses");
      Check.range(bits, "bits", 0, 255);
      Check.notNull(tagValue, "tagValue");
      otherMembers = Check.openMembers(otherMembers, "otherMembers");
    }

    @Override
    public String toString() {
      return "Unrecognized[password=***, uses=" + uses + ", bits=" + bits + ", old=" + old + ", tagValue=" + tagValue + ", otherMembers=" + otherMembers.keySet() + "]";
    }

    @Override
    @Deprecated
    public @Nullable Long old() {
      return old;
    }

    @Override
    public KeyKind kind() {
      return KeyKind.UNRECOGNIZED;
    }

    private static Unrecognized readRest(JsonParser parser, String tagValue,
        @Nullable String password, @Nullable List<String> uses, @Nullable Integer bits,
        @Nullable Long old) {
      Map<String, JsonNode> otherMembers = new LinkedHashMap<>();
      for (String memberName = Decode.nextMember(parser); memberName != null; memberName = Decode.nextMember(parser)) {
        switch (memberName) {
          case "password" -> password = Decode.string(parser);
          case "uses" -> uses = Lists.strings(parser);
          case "bits" -> bits = Decode.int32(parser, 0, 255);
          case "old" -> old = Decode.int64(parser);
          default -> otherMembers.put(memberName, AnyJson.read(parser));
        }
      }
      return new Unrecognized(password, Decode.orEmpty(parser, "uses", uses), Decode.orZero(parser, "bits", bits), old, tagValue, otherMembers);
    }
  }
}
