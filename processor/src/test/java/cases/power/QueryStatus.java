package cases.power;

import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.WithoutArguments;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonParser;

/**
 * Tells whether the guest is running and in which run state it is.
 *
 * <p>QAPI command <code>query-status</code>, qmp-commands.json:4.
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record QueryStatus() implements QmpCommand<StatusInfo>, WithoutArguments<StatusInfo> {
  /**
   * What the schema says about the command as a whole.
   */
  public static final CommandSpec SPEC = new CommandSpec("query-status", true, false, true);

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public StatusInfo readResult(JsonParser parser) {
    return StatusInfo.read(parser);
  }
}
