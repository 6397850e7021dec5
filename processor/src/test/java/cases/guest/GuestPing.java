package cases.guest;

import io.github.qmp4j.Empty;
import io.github.qmp4j.WithoutResult;
import io.github.qmp4j.agent.AgentCommand;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.WithoutArguments;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Does nothing; an answer shows that the agent is alive.
 *
 * <p>QAPI command <code>guest-ping</code>, qmp-commands.json:10.
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record GuestPing() implements AgentCommand<Empty>, WithoutArguments<Empty>, WithoutResult {
  /**
   * What the schema says about the command as a whole.
   */
  public static final CommandSpec SPEC = CommandSpec.of("guest-ping");

  @Override
  public CommandSpec spec() {
    return SPEC;
  }
}
