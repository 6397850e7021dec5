package cases.traps;

import io.github.qmp4j.codec.AnyJson;
import io.github.qmp4j.codec.Check;
import io.github.qmp4j.codec.Decode;
import io.github.qmp4j.codec.EarlyMembers;
import io.github.qmp4j.codec.Encode;
import io.github.qmp4j.codec.JsonWritable;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/**
 * QAPI union <code>Unrecognized</code>, schema.json:52.
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public sealed interface UnrecognizedType extends JsonWritable {
  /**
   * Which branch this is.
   */
  KeyKind kind();

  /**
   * Reads one JSON value. The parser stands on its first token, and on its last one afterwards.
   *
   * @throws io.github.qmp4j.codec.DecodeException if the value is not what the schema promises
   */
  static UnrecognizedType read(JsonParser parser) {
    Decode.object(parser);
    EarlyMembers early = null;
    for (String memberName = Decode.nextMember(parser); memberName != null; memberName = Decode.nextMember(parser)) {
      switch (memberName) {
        case "kind" -> {
          JsonParser rest = EarlyMembers.then(early, parser);
          return switch (Decode.string(parser)) {
            case "plain" -> Plain.readRest(rest);
            default -> Unrecognized.readRest(rest, parser.getString());
          };
        }
        default -> early = EarlyMembers.keep(early, parser);
      }
    }
    return Unrecognized.readRest(EarlyMembers.untagged(early, parser, "kind"), "");
  }

  /**
   * The branch <code>plain</code>.
   *
   * @param comment <code>comment</code>; null if absent
   */
  record Plain(@Nullable String comment) implements UnrecognizedType {
    @Override
    public KeyKind kind() {
      return KeyKind.PLAIN;
    }

    private static Plain readRest(JsonParser parser) {
      String comment = null;
      for (String memberName = Decode.nextMember(parser); memberName != null; memberName = Decode.nextMember(parser)) {
        switch (memberName) {
          case "comment" -> comment = Decode.string(parser);
          default -> Decode.skip(parser);
        }
      }
      return new Plain(comment);
    }

    /**
     * A builder that starts with the values of this record.
     */
    public Builder toBuilder() {
      Builder builder = new Builder();
      builder.comment = this.comment;
      return builder;
    }

    @Override
    public void write(JsonGenerator generator) {
      Encode.start(generator);
      Encode.member(generator, "kind", "plain");
      Encode.member(generator, "comment", comment);
      Encode.end(generator);
    }

    /**
     * Collects the values of a {@link Plain}; what is not set, or set to null, is absent.
     * Not safe for several threads.
     */
    public static final class Builder {
      private String comment;

      public Builder() {
      }

      public Builder comment(@Nullable String comment) {
        this.comment = comment;
        return this;
      }

      /**
       * The record with the values set.
       *
       * @throws NullPointerException if a required value is not set; the message names it
       */
      public Plain build() {
        return new Plain(comment);
      }
    }
  }

  /**
   * A branch of a newer server, which this API does not know, or the object of an older one, which has no branches yet. It can be read and not be sent.
   *
   * @param tagValue the tag's value on the wire; empty if there was none
   * @param otherMembers all members that are not in every branch, as they were sent; <code>toString()</code> shows their names only
   */
  record Unrecognized(String tagValue,
      Map<String, JsonNode> otherMembers) implements UnrecognizedType {
    public Unrecognized {
      Check.notNull(tagValue, "tagValue");
      otherMembers = Check.openMembers(otherMembers, "otherMembers");
    }

    @Override
    public String toString() {
      return "Unrecognized[tagValue=" + tagValue + ", otherMembers=" + otherMembers.keySet() + "]";
    }

    @Override
    public KeyKind kind() {
      return KeyKind.UNRECOGNIZED;
    }

    private static Unrecognized readRest(JsonParser parser, String tagValue) {
      return new Unrecognized(tagValue, AnyJson.readMembers(parser));
    }

    @Override
    public void write(JsonGenerator generator) {
      throw Encode.unrecognized("UnrecognizedType");
    }
  }
}
