package cases.power;

import io.github.qmp4j.Empty;
import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.WithoutResult;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.WithoutArguments;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Ends the QEMU process.
 *
 * <p>QAPI command <code>quit</code>, qmp-commands.json:549.
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record Quit() implements QmpCommand<Empty>, WithoutArguments<Empty>, WithoutResult {
  /**
   * What the schema says about the command as a whole.
   */
  public static final CommandSpec SPEC = new CommandSpec("quit", true, false, true);

  @Override
  public CommandSpec spec() {
    return SPEC;
  }
}
