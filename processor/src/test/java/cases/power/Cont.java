package cases.power;

import io.github.qmp4j.Empty;
import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.WithoutResult;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.WithoutArguments;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Lets a stopped guest run on.
 *
 * <p>QAPI command <code>cont</code>, qmp-commands.json:738.
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record Cont() implements QmpCommand<Empty>, WithoutArguments<Empty>, WithoutResult {
  /**
   * What the schema says about the command as a whole.
   */
  public static final CommandSpec SPEC = CommandSpec.of("cont");

  @Override
  public CommandSpec spec() {
    return SPEC;
  }
}
