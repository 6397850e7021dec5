package cases.demo;

import io.github.qmp4j.codec.Check;
import io.github.qmp4j.codec.Decode;
import io.github.qmp4j.codec.Encode;
import io.github.qmp4j.codec.JsonWritable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * A place at sea.
 *
 * <p>QAPI struct <code>Position</code>, shared/common.json:32.
 *
 * @param lat degrees north
 * @param long_ degrees east
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record Position(double lat, double long_) implements JsonWritable {
  public Position {
    Check.finite(lat, "lat");
    Check.finite(long_, "long_");
  }

  /**
   * Reads one JSON value. The parser stands on its first token, and on its last one afterwards.
   *
   * @throws io.github.qmp4j.codec.DecodeException if the value is not what the schema promises
   */
  public static Position read(JsonParser parser) {
    Decode.object(parser);
    Double lat = null;
    Double long_ = null;
    for (String memberName = Decode.nextMember(parser); memberName != null; memberName = Decode.nextMember(parser)) {
      switch (memberName) {
        case "lat" -> lat = Decode.number(parser);
        case "long" -> long_ = Decode.number(parser);
        default -> Decode.skip(parser);
      }
    }
    return new Position(Decode.orElse(parser, "lat", lat, 0.0), Decode.orElse(parser, "long", long_, 0.0));
  }

  @Override
  public void write(JsonGenerator generator) {
    Encode.start(generator);
    generator.writeName("lat");
    generator.writeNumber(lat);
    generator.writeName("long");
    generator.writeNumber(long_);
    Encode.end(generator);
  }
}
