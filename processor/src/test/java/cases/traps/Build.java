package cases.traps;

import io.github.qmp4j.Empty;
import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.WithoutResult;
import io.github.qmp4j.codec.Check;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.Encode;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * QAPI command <code>build</code>, schema.json:38.
 *
 * @param builder <code>builder</code>
 * @param site <code>site</code>; null if absent
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record Build(String builder,
    @Nullable String site) implements QmpCommand<Empty>, WithoutResult {
  /**
   * What the schema says about the command as a whole.
   */
  public static final CommandSpec SPEC = CommandSpec.of("build");

  public Build {
    Check.notNull(builder, "builder");
  }

  /**
   * Without any of the optional arguments.
   */
  public Build(String builder) {
    this(builder, null);
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public void writeArguments(JsonGenerator generator) {
    Encode.start(generator);
    Encode.member(generator, "builder", builder);
    Encode.member(generator, "site", site);
    Encode.end(generator);
  }

  /**
   * A builder that starts with the values of this record.
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.builder = this.builder;
    builder.site = this.site;
    return builder;
  }

  /**
   * Collects the values of a {@link Build}; what is not set, or set to null, is absent.
   * Not safe for several threads.
   */
  public static final class Builder {
    private String builder;

    private String site;

    public Builder() {
    }

    public Builder builder(String builder) {
      this.builder = builder;
      return this;
    }

    public Builder site(@Nullable String site) {
      this.site = site;
      return this;
    }

    /**
     * The record with the values set.
     *
     * @throws NullPointerException if a required value is not set; the message names it
     */
    public Build build() {
      return new Build(Check.notNull(builder, "builder"), site);
    }
  }
}
