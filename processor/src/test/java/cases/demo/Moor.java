package cases.demo;

import io.github.qmp4j.Empty;
import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.WithoutResult;
import io.github.qmp4j.codec.AnyJson;
import io.github.qmp4j.codec.Check;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.Encode;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * Ties a ship up.
 *
 * <p>QAPI command <code>moor</code>, schema.json:137.
 *
 * @deprecated Use <code>ferry_add</code> instead.
 * @param name the ship
 * @param berth where
 * @param lines how many ropes; null if absent
 * @param note for the log; any JSON; null if absent
 */
@Deprecated
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record Moor(String name, Berth berth, @Nullable Integer lines,
    @Nullable JsonNode note) implements QmpCommand<Empty>, WithoutResult {
  /**
   * What the schema says about the command as a whole.
   */
  public static final CommandSpec SPEC = new CommandSpec("moor", true, true, false);

  public Moor {
    Check.notNull(name, "name");
    Check.notNull(berth, "berth");
    Check.range(lines, "lines", -128, 127);
  }

  /**
   * Without any of the optional arguments.
   */
  public Moor(String name, Berth berth) {
    this(name, berth, null, null);
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public void writeArguments(JsonGenerator generator) {
    Encode.start(generator);
    Encode.member(generator, "name", name);
    Encode.member(generator, "berth", berth);
    Encode.member(generator, "lines", lines);
    if (note != null) {
      generator.writeName("note");
      AnyJson.write(generator, note);
    }
    Encode.end(generator);
  }

  /**
   * A builder that starts with the values of this record.
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.name = this.name;
    builder.berth = this.berth;
    builder.lines = this.lines;
    builder.note = this.note;
    return builder;
  }

  /**
   * Collects the values of a {@link Moor}; what is not set, or set to null, is absent.
   * Not safe for several threads.
   */
  public static final class Builder {
    private String name;

    private Berth berth;

    private Integer lines;

    private JsonNode note;

    public Builder() {
    }

    public Builder name(String name) {
      this.name = name;
      return this;
    }

    public Builder berth(Berth berth) {
      this.berth = berth;
      return this;
    }

    public Builder lines(@Nullable Integer lines) {
      this.lines = lines;
      return this;
    }

    public Builder note(@Nullable JsonNode note) {
      this.note = note;
      return this;
    }

    /**
     * The record with the values set.
     *
     * @throws NullPointerException if a required value is not set; the message names it
     */
    public Moor build() {
      return new Moor(Check.notNull(name, "name"), Check.notNull(berth, "berth"), lines, note);
    }
  }
}
