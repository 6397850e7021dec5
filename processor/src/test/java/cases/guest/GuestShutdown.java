package cases.guest;

import io.github.qmp4j.Empty;
import io.github.qmp4j.WithoutResult;
import io.github.qmp4j.agent.AgentCommand;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.Encode;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Starts the guest's shutdown, halt or reboot; sends no answer on success.
 *
 * <p>QAPI command <code>guest-shutdown</code>, qmp-commands.json:18.
 *
 * @param mode <code>mode</code>; null if absent
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record GuestShutdown(@Nullable String mode) implements AgentCommand<Empty>, WithoutResult {
  /**
   * What the schema says about the command as a whole.
   */
  public static final CommandSpec SPEC = new CommandSpec("guest-shutdown", false, false, false);

  /**
   * Without any of the optional arguments.
   */
  public GuestShutdown() {
    this(null);
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public void writeArguments(JsonGenerator generator) {
    Encode.start(generator);
    Encode.member(generator, "mode", mode);
    Encode.end(generator);
  }

  /**
   * A builder that starts with the values of this record.
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.mode = this.mode;
    return builder;
  }

  /**
   * Collects the values of a {@link GuestShutdown}; what is not set, or set to null, is absent.
   * Not safe for several threads.
   */
  public static final class Builder {
    private String mode;

    public Builder() {
    }

    public Builder mode(@Nullable String mode) {
      this.mode = mode;
      return this;
    }

    /**
     * The record with the values set.
     *
     * @throws NullPointerException if a required value is not set; the message names it
     */
    public GuestShutdown build() {
      return new GuestShutdown(mode);
    }
  }
}
