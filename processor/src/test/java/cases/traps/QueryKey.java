package cases.traps;

import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.WithoutArguments;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonParser;

/**
 * QAPI command <code>query-key</code>, schema.json:17.
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record QueryKey() implements QmpCommand<Key>, WithoutArguments<Key> {
  /**
   * What the schema says about the command as a whole.
   */
  public static final CommandSpec SPEC = CommandSpec.of("query-key");

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Key readResult(JsonParser parser) {
    return Key.read(parser);
  }
}
