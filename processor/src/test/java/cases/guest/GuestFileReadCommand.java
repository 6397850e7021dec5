package cases.guest;

import io.github.qmp4j.agent.AgentCommand;
import io.github.qmp4j.codec.Check;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.Encode;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * Reads bytes from an open guest file, encoded as base64.
 *
 * <p>QAPI command <code>guest-file-read</code>, qmp-commands.json:28.
 *
 * @param handle <code>handle</code>
 * @param count <code>count</code>; null if absent
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record GuestFileReadCommand(long handle,
    @Nullable Long count) implements AgentCommand<GuestFileRead> {
  /**
   * What the schema says about the command as a whole.
   */
  public static final CommandSpec SPEC = CommandSpec.of("guest-file-read");

  /**
   * Without any of the optional arguments.
   */
  public GuestFileReadCommand(long handle) {
    this(handle, null);
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public void writeArguments(JsonGenerator generator) {
    Encode.start(generator);
    Encode.member(generator, "handle", handle);
    Encode.member(generator, "count", count);
    Encode.end(generator);
  }

  @Override
  public GuestFileRead readResult(JsonParser parser) {
    return GuestFileRead.read(parser);
  }

  /**
   * A builder that starts with the values of this record.
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.handle = this.handle;
    builder.count = this.count;
    return builder;
  }

  /**
   * Collects the values of a {@link GuestFileReadCommand}; what is not set, or set to null, is absent.
   * Not safe for several threads.
   */
  public static final class Builder {
    private Long handle;

    private Long count;

    public Builder() {
    }

    public Builder handle(long handle) {
      this.handle = handle;
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
    public GuestFileReadCommand build() {
      return new GuestFileReadCommand(Check.notNull(handle, "handle"), count);
    }
  }
}
