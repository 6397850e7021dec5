package cases.demo;

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
 * QAPI command <code>swear-in</code>, schema.json:145.
 *
 * @param name <code>name</code>
 * @param password <code>password</code>; null if absent; a secret, not shown by <code>toString()</code>
 * @param pin <code>pin</code>; null if absent
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record SwearIn(String name, @Nullable String password,
    @Nullable Integer pin) implements QmpCommand<Empty>, WithoutResult {
  /**
   * What the schema says about the command as a whole.
   */
  public static final CommandSpec SPEC = CommandSpec.of("swear-in");

  public SwearIn {
    Check.notNull(name, "name");
    Check.range(pin, "pin", -32768, 32767);
  }

  /**
   * Without any of the optional arguments.
   */
  public SwearIn(String name) {
    this(name, null, null);
  }

  @Override
  public String toString() {
    return "SwearIn[name=" + name + ", password=***, pin=" + pin + "]";
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public void writeArguments(JsonGenerator generator) {
    Encode.start(generator);
    Encode.member(generator, "name", name);
    Encode.member(generator, "password", password);
    Encode.member(generator, "pin", pin);
    Encode.end(generator);
  }

  /**
   * A builder that starts with the values of this record.
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.name = this.name;
    builder.password = this.password;
    builder.pin = this.pin;
    return builder;
  }

  /**
   * Collects the values of a {@link SwearIn}; what is not set, or set to null, is absent.
   * Not safe for several threads.
   */
  public static final class Builder {
    private String name;

    private String password;

    private Integer pin;

    public Builder() {
    }

    public Builder name(String name) {
      this.name = name;
      return this;
    }

    public Builder password(@Nullable String password) {
      this.password = password;
      return this;
    }

    public Builder pin(@Nullable Integer pin) {
      this.pin = pin;
      return this;
    }

    /**
     * The record with the values set.
     *
     * @throws NullPointerException if a required value is not set; the message names it
     */
    public SwearIn build() {
      return new SwearIn(Check.notNull(name, "name"), password, pin);
    }
  }
}
