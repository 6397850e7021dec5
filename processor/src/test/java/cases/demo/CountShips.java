package cases.demo;

import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.Decode;
import io.github.qmp4j.codec.WithoutArguments;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonParser;

/**
 * QAPI command <code>count-ships</code>, schema.json:116.
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record CountShips() implements QmpCommand<Long>, WithoutArguments<Long> {
  /**
   * What the schema says about the command as a whole.
   */
  public static final CommandSpec SPEC = CommandSpec.of("count-ships");

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Long readResult(JsonParser parser) {
    return Decode.int64(parser);
  }
}
