package cases.traps;

import io.github.qmp4j.codec.AnyJson;
import io.github.qmp4j.codec.Check;
import io.github.qmp4j.codec.Decode;
import io.github.qmp4j.codec.EarlyMembers;
import io.github.qmp4j.codec.Encode;
import io.github.qmp4j.codec.JsonWritable;
import io.github.qmp4j.codec.Lists;
import java.util.LinkedHashMap;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/**
 * QAPI union <code>Value</code>, schema.json:43.
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public sealed interface Value extends JsonWritable {
  /**
   * Which branch this is.
   */
  ValueKind kind();

  /**
   * <code>note</code>; null if absent.
   */
  java.lang. @Nullable String note();

  /**
   * <code>old</code>; null if absent.
   */
  @Deprecated
  java.util. @Nullable List<Long> old();

  /**
   * Reads one JSON value. The parser stands on its first token, and on its last one afterwards.
   *
   * @throws io.github.qmp4j.codec.DecodeException if the value is not what the schema promises
   */
  static Value read(JsonParser parser) {
    Decode.object(parser);
    java.lang.String note = null;
    java.util.List<Long> old = null;
    EarlyMembers early = null;
    for (java.lang.String memberName = Decode.nextMember(parser); memberName != null; memberName = Decode.nextMember(parser)) {
      switch (memberName) {
        case "note" -> note = Decode.string(parser);
        case "old" -> old = Lists.int64s(parser);
        case "kind" -> {
          JsonParser rest = EarlyMembers.then(early, parser);
          return switch (Decode.string(parser)) {
            case "string" -> String.readRest(rest, note, old);
            case "object" -> Object.readRest(rest, note, old);
            case "override" -> Override.readRest(rest, note, old);
            case "integer" -> Integer.readRest(rest, note, old);
            case "list" -> List.readRest(rest, note, old);
            case "map" -> Map.readRest(rest, note, old);
            case "rest" -> Other.readRest(rest, ValueKind.read(parser), note, old);
            default -> Unrecognized.readRest(rest, parser.getString(), note, old);
          };
        }
        default -> early = EarlyMembers.keep(early, parser);
      }
    }
    return Unrecognized.readRest(EarlyMembers.untagged(early, parser, "kind"), "", note, old);
  }

  static java.util.List<Value> readList(JsonParser parser) {
    java.util.List<Value> list = Decode.list(parser);
    while (Decode.nextElement(parser)) {
      list.add(read(parser));
    }
    return java.util.List.copyOf(list);
  }

  /**
   * The branch <code>string</code>.
   *
   * @param note as in every branch
   * @param old as in every branch
   * @param text <code>text</code>; null if absent
   * @param count <code>count</code>; null if absent
   */
  record String(java.lang. @Nullable String note, java.util. @Nullable List<Long> old,
      java.lang. @Nullable String text, @Nullable Long count) implements Value {
    public String {
      old = Check.optionalList(old, "old");
    }

    @java.lang.Override
    @Deprecated
    public java.util. @Nullable List<Long> old() {
      return old;
    }

    @java.lang.Override
    public ValueKind kind() {
      return ValueKind.STRING;
    }

    private static String readRest(JsonParser parser, java.lang. @Nullable String note,
        java.util. @Nullable List<Long> old) {
      java.lang.String text = null;
      Long count = null;
      for (java.lang.String memberName = Decode.nextMember(parser); memberName != null; memberName = Decode.nextMember(parser)) {
        switch (memberName) {
          case "note" -> note = Decode.string(parser);
          case "old" -> old = Lists.int64s(parser);
          case "text" -> text = Decode.string(parser);
          case "count" -> count = Decode.int64(parser);
          default -> Decode.skip(parser);
        }
      }
      return new String(note, old, text, count);
    }

    /**
     * A builder that starts with the values of this record.
     */
    public Builder toBuilder() {
      Builder builder = new Builder();
      builder.note = this.note;
      builder.old = this.old;
      builder.text = this.text;
      builder.count = this.count;
      return builder;
    }

    @java.lang.Override
    public void write(JsonGenerator generator) {
      Encode.start(generator);
      Encode.member(generator, "kind", "string");
      Encode.member(generator, "note", note);
      if (old != null) {
        generator.writeName("old");
        Lists.writeIntegers(generator, old);
      }
      Encode.member(generator, "text", text);
      Encode.member(generator, "count", count);
      Encode.end(generator);
    }

    /**
     * Collects the values of a {@link String}; what is not set, or set to null, is absent.
     * Not safe for several threads.
     */
    public static final class Builder {
      private java.lang.String note;

      private java.util.List<Long> old;

      private java.lang.String text;

      private Long count;

      public Builder() {
      }

      public Builder note(java.lang. @Nullable String note) {
        this.note = note;
        return this;
      }

      @Deprecated
      public Builder old(java.util. @Nullable List<Long> old) {
        this.old = old;
        return this;
      }

      public Builder text(java.lang. @Nullable String text) {
        this.text = text;
        return this;
      }

      public Builder count(@Nullable Long count) {
        this.count = count;
        return this;
      }

      /**
       * The record with the values set.
       *
       * @throws NullPointerException if a required value is not set; the message names it
       */
      public String build() {
        return new String(note, old, text, count);
      }
    }
  }

  /**
   * The branch <code>object</code>.
   *
   * @param note as in every branch
   * @param old as in every branch
   * @param text <code>text</code>; null if absent
   * @param count <code>count</code>; null if absent
   */
  record Object(java.lang. @Nullable String note, java.util. @Nullable List<Long> old,
      java.lang. @Nullable String text, @Nullable Long count) implements Value {
    public Object {
      old = Check.optionalList(old, "old");
    }

    @java.lang.Override
    @Deprecated
    public java.util. @Nullable List<Long> old() {
      return old;
    }

    @java.lang.Override
    public ValueKind kind() {
      return ValueKind.OBJECT;
    }

    private static Object readRest(JsonParser parser, java.lang. @Nullable String note,
        java.util. @Nullable List<Long> old) {
      java.lang.String text = null;
      Long count = null;
      for (java.lang.String memberName = Decode.nextMember(parser); memberName != null; memberName = Decode.nextMember(parser)) {
        switch (memberName) {
          case "note" -> note = Decode.string(parser);
          case "old" -> old = Lists.int64s(parser);
          case "text" -> text = Decode.string(parser);
          case "count" -> count = Decode.int64(parser);
          default -> Decode.skip(parser);
        }
      }
      return new Object(note, old, text, count);
    }

    /**
     * A builder that starts with the values of this record.
     */
    public Builder toBuilder() {
      Builder builder = new Builder();
      builder.note = this.note;
      builder.old = this.old;
      builder.text = this.text;
      builder.count = this.count;
      return builder;
    }

    @java.lang.Override
    public void write(JsonGenerator generator) {
      Encode.start(generator);
      Encode.member(generator, "kind", "object");
      Encode.member(generator, "note", note);
      if (old != null) {
        generator.writeName("old");
        Lists.writeIntegers(generator, old);
      }
      Encode.member(generator, "text", text);
      Encode.member(generator, "count", count);
      Encode.end(generator);
    }

    /**
     * Collects the values of a {@link Object}; what is not set, or set to null, is absent.
     * Not safe for several threads.
     */
    public static final class Builder {
      private java.lang.String note;

      private java.util.List<Long> old;

      private java.lang.String text;

      private Long count;

      public Builder() {
      }

      public Builder note(java.lang. @Nullable String note) {
        this.note = note;
        return this;
      }

      @Deprecated
      public Builder old(java.util. @Nullable List<Long> old) {
        this.old = old;
        return this;
      }

      public Builder text(java.lang. @Nullable String text) {
        this.text = text;
        return this;
      }

      public Builder count(@Nullable Long count) {
        this.count = count;
        return this;
      }

      /**
       * The record with the values set.
       *
       * @throws NullPointerException if a required value is not set; the message names it
       */
      public Object build() {
        return new Object(note, old, text, count);
      }
    }
  }

  /**
   * The branch <code>override</code>.
   *
   * @param note as in every branch
   * @param old as in every branch
   * @param text <code>text</code>; null if absent
   * @param count <code>count</code>; null if absent
   */
  record Override(java.lang. @Nullable String note, java.util. @Nullable List<Long> old,
      java.lang. @Nullable String text, @Nullable Long count) implements Value {
    public Override {
      old = Check.optionalList(old, "old");
    }

    @java.lang.Override
    @Deprecated
    public java.util. @Nullable List<Long> old() {
      return old;
    }

    @java.lang.Override
    public ValueKind kind() {
      return ValueKind.OVERRIDE;
    }

    private static Override readRest(JsonParser parser, java.lang. @Nullable String note,
        java.util. @Nullable List<Long> old) {
      java.lang.String text = null;
      Long count = null;
      for (java.lang.String memberName = Decode.nextMember(parser); memberName != null; memberName = Decode.nextMember(parser)) {
        switch (memberName) {
          case "note" -> note = Decode.string(parser);
          case "old" -> old = Lists.int64s(parser);
          case "text" -> text = Decode.string(parser);
          case "count" -> count = Decode.int64(parser);
          default -> Decode.skip(parser);
        }
      }
      return new Override(note, old, text, count);
    }

    /**
     * A builder that starts with the values of this record.
     */
    public Builder toBuilder() {
      Builder builder = new Builder();
      builder.note = this.note;
      builder.old = this.old;
      builder.text = this.text;
      builder.count = this.count;
      return builder;
    }

    @java.lang.Override
    public void write(JsonGenerator generator) {
      Encode.start(generator);
      Encode.member(generator, "kind", "override");
      Encode.member(generator, "note", note);
      if (old != null) {
        generator.writeName("old");
        Lists.writeIntegers(generator, old);
      }
      Encode.member(generator, "text", text);
      Encode.member(generator, "count", count);
      Encode.end(generator);
    }

    /**
     * Collects the values of a {@link Override}; what is not set, or set to null, is absent.
     * Not safe for several threads.
     */
    public static final class Builder {
      private java.lang.String note;

      private java.util.List<Long> old;

      private java.lang.String text;

      private Long count;

      public Builder() {
      }

      public Builder note(java.lang. @Nullable String note) {
        this.note = note;
        return this;
      }

      @Deprecated
      public Builder old(java.util. @Nullable List<Long> old) {
        this.old = old;
        return this;
      }

      public Builder text(java.lang. @Nullable String text) {
        this.text = text;
        return this;
      }

      public Builder count(@Nullable Long count) {
        this.count = count;
        return this;
      }

      /**
       * The record with the values set.
       *
       * @throws NullPointerException if a required value is not set; the message names it
       */
      public Override build() {
        return new Override(note, old, text, count);
      }
    }
  }

  /**
   * The branch <code>integer</code>.
   *
   * @param note as in every branch
   * @param old as in every branch
   * @param text <code>text</code>; null if absent
   * @param count <code>count</code>; null if absent
   */
  record Integer(java.lang. @Nullable String note, java.util. @Nullable List<Long> old,
      java.lang. @Nullable String text, @Nullable Long count) implements Value {
    public Integer {
      old = Check.optionalList(old, "old");
    }

    @java.lang.Override
    @Deprecated
    public java.util. @Nullable List<Long> old() {
      return old;
    }

    @java.lang.Override
    public ValueKind kind() {
      return ValueKind.INTEGER;
    }

    private static Integer readRest(JsonParser parser, java.lang. @Nullable String note,
        java.util. @Nullable List<Long> old) {
      java.lang.String text = null;
      Long count = null;
      for (java.lang.String memberName = Decode.nextMember(parser); memberName != null; memberName = Decode.nextMember(parser)) {
        switch (memberName) {
          case "note" -> note = Decode.string(parser);
          case "old" -> old = Lists.int64s(parser);
          case "text" -> text = Decode.string(parser);
          case "count" -> count = Decode.int64(parser);
          default -> Decode.skip(parser);
        }
      }
      return new Integer(note, old, text, count);
    }

    /**
     * A builder that starts with the values of this record.
     */
    public Builder toBuilder() {
      Builder builder = new Builder();
      builder.note = this.note;
      builder.old = this.old;
      builder.text = this.text;
      builder.count = this.count;
      return builder;
    }

    @java.lang.Override
    public void write(JsonGenerator generator) {
      Encode.start(generator);
      Encode.member(generator, "kind", "integer");
      Encode.member(generator, "note", note);
      if (old != null) {
        generator.writeName("old");
        Lists.writeIntegers(generator, old);
      }
      Encode.member(generator, "text", text);
      Encode.member(generator, "count", count);
      Encode.end(generator);
    }

    /**
     * Collects the values of a {@link Integer}; what is not set, or set to null, is absent.
     * Not safe for several threads.
     */
    public static final class Builder {
      private java.lang.String note;

      private java.util.List<Long> old;

      private java.lang.String text;

      private Long count;

      public Builder() {
      }

      public Builder note(java.lang. @Nullable String note) {
        this.note = note;
        return this;
      }

      @Deprecated
      public Builder old(java.util. @Nullable List<Long> old) {
        this.old = old;
        return this;
      }

      public Builder text(java.lang. @Nullable String text) {
        this.text = text;
        return this;
      }

      public Builder count(@Nullable Long count) {
        this.count = count;
        return this;
      }

      /**
       * The record with the values set.
       *
       * @throws NullPointerException if a required value is not set; the message names it
       */
      public Integer build() {
        return new Integer(note, old, text, count);
      }
    }
  }

  /**
   * The branch <code>list</code>.
   *
   * @param note as in every branch
   * @param old as in every branch
   * @param text <code>text</code>; null if absent
   * @param count <code>count</code>; null if absent
   */
  record List(java.lang. @Nullable String note, java.util. @Nullable List<Long> old,
      java.lang. @Nullable String text, @Nullable Long count) implements Value {
    public List {
      old = Check.optionalList(old, "old");
    }

    @java.lang.Override
    @Deprecated
    public java.util. @Nullable List<Long> old() {
      return old;
    }

    @java.lang.Override
    public ValueKind kind() {
      return ValueKind.LIST;
    }

    private static List readRest(JsonParser parser, java.lang. @Nullable String note,
        java.util. @Nullable List<Long> old) {
      java.lang.String text = null;
      Long count = null;
      for (java.lang.String memberName = Decode.nextMember(parser); memberName != null; memberName = Decode.nextMember(parser)) {
        switch (memberName) {
          case "note" -> note = Decode.string(parser);
          case "old" -> old = Lists.int64s(parser);
          case "text" -> text = Decode.string(parser);
          case "count" -> count = Decode.int64(parser);
          default -> Decode.skip(parser);
        }
      }
      return new List(note, old, text, count);
    }

    /**
     * A builder that starts with the values of this record.
     */
    public Builder toBuilder() {
      Builder builder = new Builder();
      builder.note = this.note;
      builder.old = this.old;
      builder.text = this.text;
      builder.count = this.count;
      return builder;
    }

    @java.lang.Override
    public void write(JsonGenerator generator) {
      Encode.start(generator);
      Encode.member(generator, "kind", "list");
      Encode.member(generator, "note", note);
      if (old != null) {
        generator.writeName("old");
        Lists.writeIntegers(generator, old);
      }
      Encode.member(generator, "text", text);
      Encode.member(generator, "count", count);
      Encode.end(generator);
    }

    /**
     * Collects the values of a {@link List}; what is not set, or set to null, is absent.
     * Not safe for several threads.
     */
    public static final class Builder {
      private java.lang.String note;

      private java.util.List<Long> old;

      private java.lang.String text;

      private Long count;

      public Builder() {
      }

      public Builder note(java.lang. @Nullable String note) {
        this.note = note;
        return this;
      }

      @Deprecated
      public Builder old(java.util. @Nullable List<Long> old) {
        this.old = old;
        return this;
      }

      public Builder text(java.lang. @Nullable String text) {
        this.text = text;
        return this;
      }

      public Builder count(@Nullable Long count) {
        this.count = count;
        return this;
      }

      /**
       * The record with the values set.
       *
       * @throws NullPointerException if a required value is not set; the message names it
       */
      public List build() {
        return new List(note, old, text, count);
      }
    }
  }

  /**
   * The branch <code>map</code>.
   *
   * @param note as in every branch
   * @param old as in every branch
   * @param text <code>text</code>; null if absent
   * @param count <code>count</code>; null if absent
   */
  record Map(java.lang. @Nullable String note, java.util. @Nullable List<Long> old,
      java.lang. @Nullable String text, @Nullable Long count) implements Value {
    public Map {
      old = Check.optionalList(old, "old");
    }

    @java.lang.Override
    @Deprecated
    public java.util. @Nullable List<Long> old() {
      return old;
    }

    @java.lang.Override
    public ValueKind kind() {
      return ValueKind.MAP;
    }

    private static Map readRest(JsonParser parser, java.lang. @Nullable String note,
        java.util. @Nullable List<Long> old) {
      java.lang.String text = null;
      Long count = null;
      for (java.lang.String memberName = Decode.nextMember(parser); memberName != null; memberName = Decode.nextMember(parser)) {
        switch (memberName) {
          case "note" -> note = Decode.string(parser);
          case "old" -> old = Lists.int64s(parser);
          case "text" -> text = Decode.string(parser);
          case "count" -> count = Decode.int64(parser);
          default -> Decode.skip(parser);
        }
      }
      return new Map(note, old, text, count);
    }

    /**
     * A builder that starts with the values of this record.
     */
    public Builder toBuilder() {
      Builder builder = new Builder();
      builder.note = this.note;
      builder.old = this.old;
      builder.text = this.text;
      builder.count = this.count;
      return builder;
    }

    @java.lang.Override
    public void write(JsonGenerator generator) {
      Encode.start(generator);
      Encode.member(generator, "kind", "map");
      Encode.member(generator, "note", note);
      if (old != null) {
        generator.writeName("old");
        Lists.writeIntegers(generator, old);
      }
      Encode.member(generator, "text", text);
      Encode.member(generator, "count", count);
      Encode.end(generator);
    }

    /**
     * Collects the values of a {@link Map}; what is not set, or set to null, is absent.
     * Not safe for several threads.
     */
    public static final class Builder {
      private java.lang.String note;

      private java.util.List<Long> old;

      private java.lang.String text;

      private Long count;

      public Builder() {
      }

      public Builder note(java.lang. @Nullable String note) {
        this.note = note;
        return this;
      }

      @Deprecated
      public Builder old(java.util. @Nullable List<Long> old) {
        this.old = old;
        return this;
      }

      public Builder text(java.lang. @Nullable String text) {
        this.text = text;
        return this;
      }

      public Builder count(@Nullable Long count) {
        this.count = count;
        return this;
      }

      /**
       * The record with the values set.
       *
       * @throws NullPointerException if a required value is not set; the message names it
       */
      public Map build() {
        return new Map(note, old, text, count);
      }
    }
  }

  /**
   * Values of <code>kind</code> that have no members of their own.
   *
   * @param kind always <code>rest</code>
   * @param note as in every branch
   * @param old as in every branch
   */
  record Other(ValueKind kind, java.lang. @Nullable String note,
      java.util. @Nullable List<Long> old) implements Value {
    public Other {
      Check.notNull(kind, "kind");
      old = Check.optionalList(old, "old");
      Check.branchless(kind.qapiName(), "kind", "string", "object", "override", "integer", "list", "map");
    }

    @java.lang.Override
    @Deprecated
    public java.util. @Nullable List<Long> old() {
      return old;
    }

    private static Other readRest(JsonParser parser, ValueKind kind,
        java.lang. @Nullable String note, java.util. @Nullable List<Long> old) {
      for (java.lang.String memberName = Decode.nextMember(parser); memberName != null; memberName = Decode.nextMember(parser)) {
        switch (memberName) {
          case "note" -> note = Decode.string(parser);
          case "old" -> old = Lists.int64s(parser);
          default -> Decode.skip(parser);
        }
      }
      return new Other(kind, note, old);
    }

    /**
     * A builder that starts with the values of this record.
     */
    public Builder toBuilder() {
      Builder builder = new Builder();
      builder.kind = this.kind;
      builder.note = this.note;
      builder.old = this.old;
      return builder;
    }

    @java.lang.Override
    public void write(JsonGenerator generator) {
      Encode.start(generator);
      Encode.member(generator, "kind", kind);
      Encode.member(generator, "note", note);
      if (old != null) {
        generator.writeName("old");
        Lists.writeIntegers(generator, old);
      }
      Encode.end(generator);
    }

    /**
     * Collects the values of a {@link Other}; what is not set, or set to null, is absent.
     * Not safe for several threads.
     */
    public static final class Builder {
      private ValueKind kind;

      private java.lang.String note;

      private java.util.List<Long> old;

      public Builder() {
      }

      public Builder kind(ValueKind kind) {
        this.kind = kind;
        return this;
      }

      public Builder note(java.lang. @Nullable String note) {
        this.note = note;
        return this;
      }

      @Deprecated
      public Builder old(java.util. @Nullable List<Long> old) {
        this.old = old;
        return this;
      }

      /**
       * The record with the values set.
       *
       * @throws NullPointerException if a required value is not set; the message names it
       */
      public Other build() {
        return new Other(Check.notNull(kind, "kind"), note, old);
      }
    }
  }

  /**
   * A branch of a newer server, which this API does not know, or the object of an older one, which has no branches yet. It can be read and not be sent.
   *
   * @param note <code>note</code>; null if absent
   * @param old <code>old</code>; null if absent
   * @param tagValue the tag's value on the wire; empty if there was none
   * @param otherMembers all members that are not in every branch, as they were sent; <code>toString()</code> shows their names only
   */
  record Unrecognized(java.lang. @Nullable String note, java.util. @Nullable List<Long> old,
      java.lang.String tagValue,
      java.util.Map<java.lang.String, JsonNode> otherMembers) implements Value {
    public Unrecognized {
      old = Check.optionalList(old, "old");
      Check.notNull(tagValue, "tagValue");
      otherMembers = Check.openMembers(otherMembers, "otherMembers");
    }

    @java.lang.Override
    public java.lang.String toString() {
      return "Unrecognized[note=" + note + ", old=" + old + ", tagValue=" + tagValue + ", otherMembers=" + otherMembers.keySet() + "]";
    }

    @java.lang.Override
    @Deprecated
    public java.util. @Nullable List<Long> old() {
      return old;
    }

    @java.lang.Override
    public ValueKind kind() {
      return ValueKind.UNRECOGNIZED;
    }

    private static Unrecognized readRest(JsonParser parser, java.lang.String tagValue,
        java.lang. @Nullable String note, java.util. @Nullable List<Long> old) {
      java.util.Map<java.lang.String, JsonNode> otherMembers = new LinkedHashMap<>();
      for (java.lang.String memberName = Decode.nextMember(parser); memberName != null; memberName = Decode.nextMember(parser)) {
        switch (memberName) {
          case "note" -> note = Decode.string(parser);
          case "old" -> old = Lists.int64s(parser);
          default -> otherMembers.put(memberName, AnyJson.read(parser));
        }
      }
      return new Unrecognized(note, old, tagValue, otherMembers);
    }

    @java.lang.Override
    public void write(JsonGenerator generator) {
      throw Encode.unrecognized("Value");
    }
  }
}
