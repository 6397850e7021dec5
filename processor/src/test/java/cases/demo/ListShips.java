package cases.demo;

import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.Encode;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * The ships in the harbour.
 *
 * <p>Example:
 *
 * <pre>
 * -&gt; &#123; "execute": "list-ships" &#125;
 * &lt;- &#123; "return": [] &#125;</pre>
 *
 * <p>QAPI command <code>list-ships</code>, schema.json:114. Since QEMU 1.0.
 *
 * @param flag only those of this flag; null if absent
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record ListShips(@Nullable Flag flag) implements QmpCommand<List<Ship>> {
  /**
   * What the schema says about the command as a whole.
   */
  public static final CommandSpec SPEC = CommandSpec.of("list-ships");

  /**
   * Without any of the optional arguments.
   */
  public ListShips() {
    this(null);
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public void writeArguments(JsonGenerator generator) {
    Encode.start(generator);
    Encode.member(generator, "flag", flag);
    Encode.end(generator);
  }

  @Override
  public List<Ship> readResult(JsonParser parser) {
    return Ship.readList(parser);
  }

  /**
   * A builder that starts with the values of this record.
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.flag = this.flag;
    return builder;
  }

  /**
   * Collects the values of a {@link ListShips}; what is not set, or set to null, is absent.
   * Not safe for several threads.
   */
  public static final class Builder {
    private Flag flag;

    public Builder() {
    }

    public Builder flag(@Nullable Flag flag) {
      this.flag = flag;
      return this;
    }

    /**
     * The record with the values set.
     *
     * @throws NullPointerException if a required value is not set; the message names it
     */
    public ListShips build() {
      return new ListShips(flag);
    }
  }
}
