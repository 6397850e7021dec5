package cases.demo;

import io.github.qmp4j.codec.AnyJson;
import io.github.qmp4j.codec.Check;
import io.github.qmp4j.codec.Decode;
import io.github.qmp4j.codec.EarlyMembers;
import io.github.qmp4j.codec.Encode;
import io.github.qmp4j.codec.JsonWritable;
import io.github.qmp4j.codec.Lists;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/**
 * Something on board.
 *
 * <p>QAPI union <code>Cargo</code>, schema.json:49. Since QEMU 1.0.
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public sealed interface Cargo extends JsonWritable {
  /**
   * Which branch this is.
   */
  CargoKind kind();

  /**
   * In kilograms; null if absent.
   */
  @Nullable Long weight();

  /**
   * Reads one JSON value. The parser stands on its first token, and on its last one afterwards.
   *
   * @throws io.github.qmp4j.codec.DecodeException if the value is not what the schema promises
   */
  static Cargo read(JsonParser parser) {
    Decode.object(parser);
    Long weight = null;
    EarlyMembers early = null;
    for (String memberName = Decode.nextMember(parser); memberName != null; memberName = Decode.nextMember(parser)) {
      switch (memberName) {
        case "weight" -> weight = Decode.uint32(parser);
        case "kind" -> {
          JsonParser rest = EarlyMembers.then(early, parser);
          return switch (Decode.string(parser)) {
            case "container" -> Container.readRest(rest, weight);
            case "liquid" -> Liquid.readRest(rest, weight);
            case "parcel" -> Parcel.readRest(rest, weight);
            case "people" -> Other.readRest(rest, CargoKind.read(parser), weight);
            default -> Unrecognized.readRest(rest, parser.getString(), weight);
          };
        }
        default -> early = EarlyMembers.keep(early, parser);
      }
    }
    return Unrecognized.readRest(EarlyMembers.untagged(early, parser, "kind"), "", weight);
  }

  static List<Cargo> readList(JsonParser parser) {
    List<Cargo> list = Decode.list(parser);
    while (Decode.nextElement(parser)) {
      list.add(read(parser));
    }
    return List.copyOf(list);
  }

  /**
   * A steel box.
   *
   * @param weight as in every branch
   * @param number <code>number</code>
   * @param seals <code>seals</code>; null if absent
   */
  record Container(@Nullable Long weight, String number,
      @Nullable List<String> seals) implements Cargo {
    public Container {
      Check.uint32(weight, "weight");
      Check.notNull(number, "number");
      seals = Check.optionalList(seals, "seals");
    }

    @Override
    public CargoKind kind() {
      return CargoKind.CONTAINER;
    }

    private static Container readRest(JsonParser parser, @Nullable Long weight) {
      String number = null;
      List<String> seals = null;
      for (String memberName = Decode.nextMember(parser); memberName != null; memberName = Decode.nextMember(parser)) {
        switch (memberName) {
          case "weight" -> weight = Decode.uint32(parser);
          case "number" -> number = Decode.string(parser);
          case "seals" -> seals = Lists.strings(parser);
          default -> Decode.skip(parser);
        }
      }
      return new Container(weight, Decode.orEmpty(parser, "number", number), seals);
    }

    /**
     * A builder that starts with the values of this record.
     */
    public Builder toBuilder() {
      Builder builder = new Builder();
      builder.weight = this.weight;
      builder.number = this.number;
      builder.seals = this.seals;
      return builder;
    }

    @Override
    public void write(JsonGenerator generator) {
      Encode.start(generator);
      Encode.member(generator, "kind", "container");
      Encode.member(generator, "weight", weight);
      Encode.member(generator, "number", number);
      if (seals != null) {
        generator.writeName("seals");
        Lists.writeStrings(generator, seals);
      }
      Encode.end(generator);
    }

    /**
     * Collects the values of a {@link Container}; what is not set, or set to null, is absent.
     * Not safe for several threads.
     */
    public static final class Builder {
      private Long weight;

      private String number;

      private List<String> seals;

      public Builder() {
      }

      public Builder weight(@Nullable Long weight) {
        this.weight = weight;
        return this;
      }

      public Builder number(String number) {
        this.number = number;
        return this;
      }

      public Builder seals(@Nullable List<String> seals) {
        this.seals = seals;
        return this;
      }

      /**
       * The record with the values set.
       *
       * @throws NullPointerException if a required value is not set; the message names it
       */
      public Container build() {
        return new Container(weight, Check.notNull(number, "number"), seals);
      }
    }
  }

  /**
   * Something in a tank.
   *
   * @param weight as in every branch
   * @param number <code>number</code>
   * @param seals <code>seals</code>; null if absent
   * @param litres <code>litres</code>; unsigned 64 bits
   * @param temperature <code>temperature</code>
   */
  record Liquid(@Nullable Long weight, String number, @Nullable List<String> seals, long litres,
      int temperature) implements Cargo {
    public Liquid {
      Check.uint32(weight, "weight");
      Check.notNull(number, "number");
      seals = Check.optionalList(seals, "seals");
      Check.range(temperature, "temperature", -32768, 32767);
    }

    @Override
    public CargoKind kind() {
      return CargoKind.LIQUID;
    }

    private static Liquid readRest(JsonParser parser, @Nullable Long weight) {
      String number = null;
      List<String> seals = null;
      Long litres = null;
      Integer temperature = null;
      for (String memberName = Decode.nextMember(parser); memberName != null; memberName = Decode.nextMember(parser)) {
        switch (memberName) {
          case "weight" -> weight = Decode.uint32(parser);
          case "number" -> number = Decode.string(parser);
          case "seals" -> seals = Lists.strings(parser);
          case "litres" -> litres = Decode.uint64(parser);
          case "temperature" -> temperature = Decode.int32(parser, -32768, 32767);
          default -> Decode.skip(parser);
        }
      }
      return new Liquid(weight, Decode.orEmpty(parser, "number", number), seals, Decode.orZero(parser, "litres", litres), Decode.orZero(parser, "temperature", temperature));
    }

    /**
     * A builder that starts with the values of this record.
     */
    public Builder toBuilder() {
      Builder builder = new Builder();
      builder.weight = this.weight;
      builder.number = this.number;
      builder.seals = this.seals;
      builder.litres = this.litres;
      builder.temperature = this.temperature;
      return builder;
    }

    @Override
    public void write(JsonGenerator generator) {
      Encode.start(generator);
      Encode.member(generator, "kind", "liquid");
      Encode.member(generator, "weight", weight);
      Encode.member(generator, "number", number);
      if (seals != null) {
        generator.writeName("seals");
        Lists.writeStrings(generator, seals);
      }
      Encode.memberUint64(generator, "litres", litres);
      Encode.member(generator, "temperature", temperature);
      Encode.end(generator);
    }

    /**
     * Collects the values of a {@link Liquid}; what is not set, or set to null, is absent.
     * Not safe for several threads.
     */
    public static final class Builder {
      private Long weight;

      private String number;

      private List<String> seals;

      private Long litres;

      private Integer temperature;

      public Builder() {
      }

      public Builder weight(@Nullable Long weight) {
        this.weight = weight;
        return this;
      }

      public Builder number(String number) {
        this.number = number;
        return this;
      }

      public Builder seals(@Nullable List<String> seals) {
        this.seals = seals;
        return this;
      }

      public Builder litres(long litres) {
        this.litres = litres;
        return this;
      }

      public Builder temperature(int temperature) {
        this.temperature = temperature;
        return this;
      }

      /**
       * The record with the values set.
       *
       * @throws NullPointerException if a required value is not set; the message names it
       */
      public Liquid build() {
        return new Liquid(weight, Check.notNull(number, "number"), seals, Check.notNull(litres, "litres"), Check.notNull(temperature, "temperature"));
      }
    }
  }

  /**
   * Something small, with an address.
   */
  sealed interface Parcel extends Cargo {
    /**
     * Which branch this is.
     */
    ParcelKind parcelKind();

    /**
     * In kilograms; null if absent.
     */
    @Nullable Long weight();

    /**
     * <code>to</code>.
     */
    String to();

    @Override
    default CargoKind kind() {
      return CargoKind.PARCEL;
    }

    private static Parcel readRest(JsonParser parser, @Nullable Long weight) {
      String to = null;
      EarlyMembers early = null;
      for (String memberName = Decode.nextMember(parser); memberName != null; memberName = Decode.nextMember(parser)) {
        switch (memberName) {
          case "weight" -> weight = Decode.uint32(parser);
          case "to" -> to = Decode.string(parser);
          case "parcel-kind" -> {
            JsonParser rest = EarlyMembers.then(early, parser);
            return switch (Decode.string(parser)) {
              case "crate" -> Crate.readRest(rest, weight, to);
              case "letter" -> Other.readRest(rest, ParcelKind.read(parser), weight, to);
              default -> Unrecognized.readRest(rest, parser.getString(), weight, to);
            };
          }
          default -> early = EarlyMembers.keep(early, parser);
        }
      }
      return Unrecognized.readRest(EarlyMembers.untagged(early, parser, "parcel-kind"), "", weight, to);
    }

    /**
     * The branch <code>crate</code>.
     *
     * @param weight as in every branch
     * @param to as in every branch
     * @param number <code>number</code>
     * @param seals <code>seals</code>; null if absent
     */
    record Crate(@Nullable Long weight, String to, String number,
        @Nullable List<String> seals) implements Parcel {
      public Crate {
        Check.uint32(weight, "weight");
        Check.notNull(to, "to");
        Check.notNull(number, "number");
        seals = Check.optionalList(seals, "seals");
      }

      @Override
      public ParcelKind parcelKind() {
        return ParcelKind.CRATE;
      }

      private static Crate readRest(JsonParser parser, @Nullable Long weight, @Nullable String to) {
        String number = null;
        List<String> seals = null;
        for (String memberName = Decode.nextMember(parser); memberName != null; memberName = Decode.nextMember(parser)) {
          switch (memberName) {
            case "weight" -> weight = Decode.uint32(parser);
            case "to" -> to = Decode.string(parser);
            case "number" -> number = Decode.string(parser);
            case "seals" -> seals = Lists.strings(parser);
            default -> Decode.skip(parser);
          }
        }
        return new Crate(weight, Decode.orEmpty(parser, "to", to), Decode.orEmpty(parser, "number", number), seals);
      }

      /**
       * A builder that starts with the values of this record.
       */
      public Builder toBuilder() {
        Builder builder = new Builder();
        builder.weight = this.weight;
        builder.to = this.to;
        builder.number = this.number;
        builder.seals = this.seals;
        return builder;
      }

      @Override
      public void write(JsonGenerator generator) {
        Encode.start(generator);
        Encode.member(generator, "kind", "parcel");
        Encode.member(generator, "parcel-kind", "crate");
        Encode.member(generator, "weight", weight);
        Encode.member(generator, "to", to);
        Encode.member(generator, "number", number);
        if (seals != null) {
          generator.writeName("seals");
          Lists.writeStrings(generator, seals);
        }
        Encode.end(generator);
      }

      /**
       * Collects the values of a {@link Crate}; what is not set, or set to null, is absent.
       * Not safe for several threads.
       */
      public static final class Builder {
        private Long weight;

        private String to;

        private String number;

        private List<String> seals;

        public Builder() {
        }

        public Builder weight(@Nullable Long weight) {
          this.weight = weight;
          return this;
        }

        public Builder to(String to) {
          this.to = to;
          return this;
        }

        public Builder number(String number) {
          this.number = number;
          return this;
        }

        public Builder seals(@Nullable List<String> seals) {
          this.seals = seals;
          return this;
        }

        /**
         * The record with the values set.
         *
         * @throws NullPointerException if a required value is not set; the message names it
         */
        public Crate build() {
          return new Crate(weight, Check.notNull(to, "to"), Check.notNull(number, "number"), seals);
        }
      }
    }

    /**
     * Values of <code>parcel-kind</code> that have no members of their own.
     *
     * @param parcelKind always <code>letter</code>
     * @param weight as in every branch
     * @param to as in every branch
     */
    record Other(ParcelKind parcelKind, @Nullable Long weight, String to) implements Parcel {
      public Other {
        Check.notNull(parcelKind, "parcelKind");
        Check.uint32(weight, "weight");
        Check.notNull(to, "to");
        Check.branchless(parcelKind.qapiName(), "parcelKind", "crate");
      }

      private static Other readRest(JsonParser parser, ParcelKind parcelKind, @Nullable Long weight,
          @Nullable String to) {
        for (String memberName = Decode.nextMember(parser); memberName != null; memberName = Decode.nextMember(parser)) {
          switch (memberName) {
            case "weight" -> weight = Decode.uint32(parser);
            case "to" -> to = Decode.string(parser);
            default -> Decode.skip(parser);
          }
        }
        return new Other(parcelKind, weight, Decode.orEmpty(parser, "to", to));
      }

      /**
       * A builder that starts with the values of this record.
       */
      public Builder toBuilder() {
        Builder builder = new Builder();
        builder.parcelKind = this.parcelKind;
        builder.weight = this.weight;
        builder.to = this.to;
        return builder;
      }

      @Override
      public void write(JsonGenerator generator) {
        Encode.start(generator);
        Encode.member(generator, "kind", "parcel");
        Encode.member(generator, "parcel-kind", parcelKind);
        Encode.member(generator, "weight", weight);
        Encode.member(generator, "to", to);
        Encode.end(generator);
      }

      /**
       * Collects the values of a {@link Other}; what is not set, or set to null, is absent.
       * Not safe for several threads.
       */
      public static final class Builder {
        private ParcelKind parcelKind;

        private Long weight;

        private String to;

        public Builder() {
        }

        public Builder parcelKind(ParcelKind parcelKind) {
          this.parcelKind = parcelKind;
          return this;
        }

        public Builder weight(@Nullable Long weight) {
          this.weight = weight;
          return this;
        }

        public Builder to(String to) {
          this.to = to;
          return this;
        }

        /**
         * The record with the values set.
         *
         * @throws NullPointerException if a required value is not set; the message names it
         */
        public Other build() {
          return new Other(Check.notNull(parcelKind, "parcelKind"), weight, Check.notNull(to, "to"));
        }
      }
    }

    /**
     * A branch of a newer server, which this API does not know, or the object of an older one, which has no branches yet. It can be read and not be sent.
     *
     * @param weight in kilograms; null if absent
     * @param to <code>to</code>
     * @param tagValue the tag's value on the wire; empty if there was none
     * @param otherMembers all members that are not in every branch, as they were sent; <code>toString()</code> shows their names only
     */
    record Unrecognized(@Nullable Long weight, String to, String tagValue,
        Map<String, JsonNode> otherMembers) implements Parcel {
      public Unrecognized {
        Check.uint32(weight, "weight");
        Check.notNull(to, "to");
        Check.notNull(tagValue, "tagValue");
        otherMembers = Check.openMembers(otherMembers, "otherMembers");
      }

      @Override
      public String toString() {
        return "Unrecognized[weight=" + weight + ", to=" + to + ", tagValue=" + tagValue + ", otherMembers=" + otherMembers.keySet() + "]";
      }

      @Override
      public ParcelKind parcelKind() {
        return ParcelKind.UNRECOGNIZED;
      }

      private static Unrecognized readRest(JsonParser parser, String tagValue,
          @Nullable Long weight, @Nullable String to) {
        Map<String, JsonNode> otherMembers = new LinkedHashMap<>();
        for (String memberName = Decode.nextMember(parser); memberName != null; memberName = Decode.nextMember(parser)) {
          switch (memberName) {
            case "weight" -> weight = Decode.uint32(parser);
            case "to" -> to = Decode.string(parser);
            default -> otherMembers.put(memberName, AnyJson.read(parser));
          }
        }
        return new Unrecognized(weight, Decode.orEmpty(parser, "to", to), tagValue, otherMembers);
      }

      @Override
      public void write(JsonGenerator generator) {
        throw Encode.unrecognized("Cargo");
      }
    }
  }

  /**
   * Values of <code>kind</code> that have no members of their own.
   *
   * @param kind always <code>people</code>
   * @param weight as in every branch
   */
  record Other(CargoKind kind, @Nullable Long weight) implements Cargo {
    public Other {
      Check.notNull(kind, "kind");
      Check.uint32(weight, "weight");
      Check.branchless(kind.qapiName(), "kind", "container", "liquid", "parcel");
    }

    private static Other readRest(JsonParser parser, CargoKind kind, @Nullable Long weight) {
      for (String memberName = Decode.nextMember(parser); memberName != null; memberName = Decode.nextMember(parser)) {
        switch (memberName) {
          case "weight" -> weight = Decode.uint32(parser);
          default -> Decode.skip(parser);
        }
      }
      return new Other(kind, weight);
    }

    /**
     * A builder that starts with the values of this record.
     */
    public Builder toBuilder() {
      Builder builder = new Builder();
      builder.kind = this.kind;
      builder.weight = this.weight;
      return builder;
    }

    @Override
    public void write(JsonGenerator generator) {
      Encode.start(generator);
      Encode.member(generator, "kind", kind);
      Encode.member(generator, "weight", weight);
      Encode.end(generator);
    }

    /**
     * Collects the values of a {@link Other}; what is not set, or set to null, is absent.
     * Not safe for several threads.
     */
    public static final class Builder {
      private CargoKind kind;

      private Long weight;

      public Builder() {
      }

      public Builder kind(CargoKind kind) {
        this.kind = kind;
        return this;
      }

      public Builder weight(@Nullable Long weight) {
        this.weight = weight;
        return this;
      }

      /**
       * The record with the values set.
       *
       * @throws NullPointerException if a required value is not set; the message names it
       */
      public Other build() {
        return new Other(Check.notNull(kind, "kind"), weight);
      }
    }
  }

  /**
   * A branch of a newer server, which this API does not know, or the object of an older one, which has no branches yet. It can be read and not be sent.
   *
   * @param weight in kilograms; null if absent
   * @param tagValue the tag's value on the wire; empty if there was none
   * @param otherMembers all members that are not in every branch, as they were sent; <code>toString()</code> shows their names only
   */
  record Unrecognized(@Nullable Long weight, String tagValue,
      Map<String, JsonNode> otherMembers) implements Cargo {
    public Unrecognized {
      Check.uint32(weight, "weight");
      Check.notNull(tagValue, "tagValue");
      otherMembers = Check.openMembers(otherMembers, "otherMembers");
    }

    @Override
    public String toString() {
      return "Unrecognized[weight=" + weight + ", tagValue=" + tagValue + ", otherMembers=" + otherMembers.keySet() + "]";
    }

    @Override
    public CargoKind kind() {
      return CargoKind.UNRECOGNIZED;
    }

    private static Unrecognized readRest(JsonParser parser, String tagValue,
        @Nullable Long weight) {
      Map<String, JsonNode> otherMembers = new LinkedHashMap<>();
      for (String memberName = Decode.nextMember(parser); memberName != null; memberName = Decode.nextMember(parser)) {
        switch (memberName) {
          case "weight" -> weight = Decode.uint32(parser);
          default -> otherMembers.put(memberName, AnyJson.read(parser));
        }
      }
      return new Unrecognized(weight, tagValue, otherMembers);
    }

    @Override
    public void write(JsonGenerator generator) {
      throw Encode.unrecognized("Cargo");
    }
  }
}
