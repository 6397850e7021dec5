package cases.guest;

import io.github.qmp4j.agent.AgentCommand;
import io.github.qmp4j.codec.Check;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.Decode;
import io.github.qmp4j.codec.Encode;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * Opens a guest file and returns the handle that stands for it.
 *
 * <p>QAPI command <code>guest-file-open</code>, qmp-commands.json:22.
 *
 * @param path <code>path</code>
 * @param mode <code>mode</code>; null if absent
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record GuestFileOpen(String path, @Nullable String mode) implements AgentCommand<Long> {
  /**
   * What the schema says about the command as a whole.
   */
  public static final CommandSpec SPEC = CommandSpec.of("guest-file-open");

  public GuestFileOpen {
    Check.notNull(path, "path");
  }

  /**
   * Without any of the optional arguments.
   */
  public GuestFileOpen(String path) {
    this(path, null);
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public void writeArguments(JsonGenerator generator) {
    Encode.start(generator);
    Encode.member(generator, "path", path);
    Encode.member(generator, "mode", mode);
    Encode.end(generator);
  }

  @Override
  public Long readResult(JsonParser parser) {
    return Decode.int64(parser);
  }

  /**
   * A builder that starts with the values of this record.
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.path = this.path;
    builder.mode = this.mode;
    return builder;
  }

  /**
   * Collects the values of a {@link GuestFileOpen}; what is not set, or set to null, is absent.
   * Not safe for several threads.
   */
  public static final class Builder {
    private String path;

    private String mode;

    public Builder() {
    }

    public Builder path(String path) {
      this.path = path;
      return this;
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
    public GuestFileOpen build() {
      return new GuestFileOpen(Check.notNull(path, "path"), mode);
    }
  }
}
