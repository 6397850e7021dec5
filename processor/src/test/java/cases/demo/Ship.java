package cases.demo;

import io.github.qmp4j.codec.Check;
import io.github.qmp4j.codec.Decode;
import io.github.qmp4j.codec.Encode;
import io.github.qmp4j.codec.JsonWritable;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * A ship as the harbour knows it.
 *
 * <p>QAPI struct <code>Ship</code>, schema.json:29. Since QEMU 1.0.
 *
 * @param name what is painted on the bow
 * @param tonnage how much it carries; bytes, unsigned
 * @param draught in metres.  Measured when it came in; null if absent
 * @param crew how many people are on board
 * @param flag where it is registered (since 1.1); null if absent; only with <code>CONFIG_FLAGS</code>
 * @param cargo what is on board, by deck
 * @param class_ the classification society's mark; null if absent
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record Ship(String name, long tonnage, @Nullable Double draught, int crew,
    @Nullable Flag flag, List<Cargo> cargo, @Nullable String class_) implements JsonWritable {
  public Ship {
    Check.notNull(name, "name");
    Check.finite(draught, "draught");
    Check.range(crew, "crew", 0, 255);
    cargo = Check.list(cargo, "cargo");
  }

  /**
   * Reads one JSON value. The parser stands on its first token, and on its last one afterwards.
   *
   * @throws io.github.qmp4j.codec.DecodeException if the value is not what the schema promises
   */
  public static Ship read(JsonParser parser) {
    Decode.object(parser);
    String name = null;
    Long tonnage = null;
    Double draught = null;
    Integer crew = null;
    Flag flag = null;
    List<Cargo> cargo = null;
    String class_ = null;
    for (String memberName = Decode.nextMember(parser); memberName != null; memberName = Decode.nextMember(parser)) {
      switch (memberName) {
        case "name" -> name = Decode.string(parser);
        case "tonnage" -> tonnage = Decode.uint64(parser);
        case "draught" -> draught = Decode.number(parser);
        case "crew" -> crew = Decode.int32(parser, 0, 255);
        case "flag" -> flag = Flag.read(parser);
        case "cargo" -> cargo = Cargo.readList(parser);
        case "class" -> class_ = Decode.string(parser);
        default -> Decode.skip(parser);
      }
    }
    return new Ship(Decode.orEmpty(parser, "name", name), Decode.orZero(parser, "tonnage", tonnage), draught, Decode.orZero(parser, "crew", crew), flag, Decode.orEmpty(parser, "cargo", cargo), class_);
  }

  public static List<Ship> readList(JsonParser parser) {
    List<Ship> list = Decode.list(parser);
    while (Decode.nextElement(parser)) {
      list.add(read(parser));
    }
    return List.copyOf(list);
  }

  @Override
  public void write(JsonGenerator generator) {
    Encode.start(generator);
    Encode.member(generator, "name", name);
    Encode.memberUint64(generator, "tonnage", tonnage);
    if (draught != null) {
      generator.writeName("draught");
      generator.writeNumber(draught);
    }
    Encode.member(generator, "crew", crew);
    Encode.member(generator, "flag", flag);
    Encode.member(generator, "cargo", cargo);
    Encode.member(generator, "class", class_);
    Encode.end(generator);
  }

  /**
   * A builder that starts with the values of this record.
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.name = this.name;
    builder.tonnage = this.tonnage;
    builder.draught = this.draught;
    builder.crew = this.crew;
    builder.flag = this.flag;
    builder.cargo = this.cargo;
    builder.class_ = this.class_;
    return builder;
  }

  /**
   * Collects the values of a {@link Ship}; what is not set, or set to null, is absent.
   * Not safe for several threads.
   */
  public static final class Builder {
    private String name;

    private Long tonnage;

    private Double draught;

    private Integer crew;

    private Flag flag;

    private List<Cargo> cargo;

    private String class_;

    public Builder() {
    }

    public Builder name(String name) {
      this.name = name;
      return this;
    }

    public Builder tonnage(long tonnage) {
      this.tonnage = tonnage;
      return this;
    }

    public Builder draught(@Nullable Double draught) {
      this.draught = draught;
      return this;
    }

    public Builder crew(int crew) {
      this.crew = crew;
      return this;
    }

    public Builder flag(@Nullable Flag flag) {
      this.flag = flag;
      return this;
    }

    public Builder cargo(List<Cargo> cargo) {
      this.cargo = cargo;
      return this;
    }

    public Builder class_(@Nullable String class_) {
      this.class_ = class_;
      return this;
    }

    /**
     * The record with the values set.
     *
     * @throws NullPointerException if a required value is not set; the message names it
     */
    public Ship build() {
      return new Ship(Check.notNull(name, "name"), Check.notNull(tonnage, "tonnage"), draught, Check.notNull(crew, "crew"), flag, Check.notNull(cargo, "cargo"), class_);
    }
  }
}
