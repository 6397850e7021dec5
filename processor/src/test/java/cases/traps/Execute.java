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
 * QAPI command <code>execute</code>, schema.json:4.
 *
 * @param job <code>job</code>; null if absent
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record Execute(@Nullable String job) implements QmpCommand<Empty>, WithoutResult {
  /**
   * What the schema says about the command as a whole.
   */
  public static final CommandSpec SPEC = CommandSpec.of("execute");

  /**
   * Without any of the optional arguments.
   */
  public Execute() {
    this(null);
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public void writeArguments(JsonGenerator generator) {
    Encode.start(generator);
    Encode.member(generator, "job", job);
    Encode.end(generator);
  }

  /**
   * A builder that starts with the values of this record.
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.job = this.job;
    return builder;
  }

  /**
   * Collects the values of a {@link Execute}; what is not set, or set to null, is absent.
   * Not safe for several threads.
   */
  public static final class Builder {
    private String job;

    public Builder() {
    }

    public Builder job(@Nullable String job) {
      this.job = job;
      return this;
    }

    /**
     * The record with the values set.
     *
     * @throws NullPointerException if a required value is not set; the message names it
     */
    public Execute build() {
      return new Execute(job);
    }
  }
}
