package cases.traps;

import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.WithoutArguments;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonParser;

/**
 * QAPI command <code>query-value</code>, schema.json:47.
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record QueryValue() implements QmpCommand<List<Value>>, WithoutArguments<List<Value>> {
  /**
   * What the schema says about the command as a whole.
   */
  public static final CommandSpec SPEC = CommandSpec.of("query-value");

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public List<Value> readResult(JsonParser parser) {
    return Value.readList(parser);
  }
}
