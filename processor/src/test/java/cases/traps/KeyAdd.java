package cases.traps;

import io.github.qmp4j.Empty;
import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.WithoutResult;
import io.github.qmp4j.codec.Check;
import io.github.qmp4j.codec.CommandSpec;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonGenerator;

/**
 * QAPI command <code>key-add</code>, schema.json:22.
 *
 * @param arguments <code>arguments</code>
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record KeyAdd(NewKey arguments) implements QmpCommand<Empty>, WithoutResult {
  /**
   * What the schema says about the command as a whole.
   */
  public static final CommandSpec SPEC = CommandSpec.of("key-add");

  public KeyAdd {
    Check.notNull(arguments, "arguments");
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public void writeArguments(JsonGenerator generator) {
    arguments.write(generator);
  }
}
