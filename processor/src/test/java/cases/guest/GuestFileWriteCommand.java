package cases.guest;

import io.github.qmp4j.agent.AgentCommand;
import io.github.qmp4j.codec.Check;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.Encode;
import java.util.Base64;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * Writes base64 encoded bytes to an open guest file.
 *
 * <p>QAPI command <code>guest-file-write</code>, qmp-commands.json:32.
 *
 * @param handle <code>handle</code>
 * @param bufB64 <code>buf-b64</code>; bytes in base64
 * @param count <code>count</code>; null if absent
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record GuestFileWriteCommand(long handle, String bufB64,
    @Nullable Long count) implements AgentCommand<GuestFileWrite> {
  /**
   * What the schema says about the command as a whole.
   */
  public static final CommandSpec SPEC = CommandSpec.of("guest-file-write");

  public GuestFileWriteCommand {
    Check.notNull(bufB64, "bufB64");
  }

  /**
   * Without any of the optional arguments.
   */
  public GuestFileWriteCommand(long handle, String bufB64) {
    this(handle, bufB64, null);
  }

  /**
   * {@link #bufB64} decoded, a new array each time.
   *
   * @throws IllegalArgumentException if it is not in base64
   */
  public byte[] bufB64Bytes() {
    return Base64.getDecoder().decode(bufB64);
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public void writeArguments(JsonGenerator generator) {
    Encode.start(generator);
    Encode.member(generator, "handle", handle);
    Encode.member(generator, "buf-b64", bufB64);
    Encode.member(generator, "count", count);
    Encode.end(generator);
  }

  @Override
  public GuestFileWrite readResult(JsonParser parser) {
    return GuestFileWrite.read(parser);
  }

  /**
   * A builder that starts with the values of this record.
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.handle = this.handle;
    builder.bufB64 = this.bufB64;
    builder.count = this.count;
    return builder;
  }

  /**
   * Collects the values of a {@link GuestFileWriteCommand}; what is not set, or set to null, is absent.
   * Not safe for several threads.
   */
  public static final class Builder {
    private Long handle;

    private String bufB64;

    private Long count;

    public Builder() {
    }

    public Builder handle(long handle) {
      this.handle = handle;
      return this;
    }

    public Builder bufB64(String bufB64) {
      this.bufB64 = bufB64;
      return this;
    }

    public Builder count(@Nullable Long count) {
      this.count = count;
      return this;
    }

    /**
     * As {@link #bufB64}, from the bytes themselves.
     */
    public Builder bufB64Bytes(byte[] bytes) {
      return bufB64(Base64.getEncoder().encodeToString(bytes));
    }

    /**
     * The record with the values set.
     *
     * @throws NullPointerException if a required value is not set; the message names it
     */
    public GuestFileWriteCommand build() {
      return new GuestFileWriteCommand(Check.notNull(handle, "handle"), Check.notNull(bufB64, "bufB64"), count);
    }
  }
}
