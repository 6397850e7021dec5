package cases.monitor2010;

import io.github.qmp4j.Empty;
import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.WithoutResult;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.WithoutArguments;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Holds the machine.
 *
 * <p>QAPI command <code>stop</code>, qmp-commands.txt:19.
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record Stop() implements QmpCommand<Empty>, WithoutArguments<Empty>, WithoutResult {
  /**
   * What the schema says about the command as a whole.
   */
  public static final CommandSpec SPEC = CommandSpec.of("stop");

  @Override
  public CommandSpec spec() {
    return SPEC;
  }
}
