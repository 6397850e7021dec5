package cases.traps;

import io.github.qmp4j.Empty;
import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.WithoutResult;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.WithoutArguments;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * QAPI command <code>query-depth-2</code>, schema.json:61.
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record QueryDepth2Command(
    ) implements QmpCommand<Empty>, WithoutArguments<Empty>, WithoutResult {
  /**
   * What the schema says about the command as a whole.
   */
  public static final CommandSpec SPEC = CommandSpec.of("query-depth-2");

  @Override
  public CommandSpec spec() {
    return SPEC;
  }
}
