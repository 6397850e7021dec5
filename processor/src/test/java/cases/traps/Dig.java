package cases.traps;

import io.github.qmp4j.Empty;
import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.WithoutResult;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.Encode;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * QAPI command <code>dig</code>, schema.json:31.
 *
 * @param depth <code>depth</code>; null if absent
 * @param width <code>width</code>; null if absent
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record Dig(@Nullable Depth depth,
    @Nullable Width width) implements QmpCommand<Empty>, WithoutResult {
  /**
   * What the schema says about the command as a whole.
   */
  public static final CommandSpec SPEC = CommandSpec.of("dig");

  /**
   * Without any of the optional arguments.
   */
  public Dig() {
    this(null, null);
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public void writeArguments(JsonGenerator generator) {
    Encode.start(generator);
    Encode.member(generator, "depth", depth);
    Encode.member(generator, "width", width);
    Encode.end(generator);
  }

  /**
   * A builder that starts with the values of this record.
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.depth = this.depth;
    builder.width = this.width;
    return builder;
  }

  /**
   * Collects the values of a {@link Dig}; what is not set, or set to null, is absent.
   * Not safe for several threads.
   */
  public static final class Builder {
    private Depth depth;

    private Width width;

    public Builder() {
    }

    public Builder depth(@Nullable Depth depth) {
      this.depth = depth;
      return this;
    }

    public Builder width(@Nullable Width width) {
      this.width = width;
      return this;
    }

    /**
     * The record with the values set.
     *
     * @throws NullPointerException if a required value is not set; the message names it
     */
    public Dig build() {
      return new Dig(depth, width);
    }
  }
}
