package cases.guest;

import io.github.qmp4j.Empty;
import io.github.qmp4j.agent.AgentCommand;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.WithoutArguments;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonParser;

/**
 * Does nothing; an answer shows that the agent is alive.
 *
 * <p>QAPI command <code>guest-ping</code>, qmp-commands.json:10.
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record GuestPing() implements AgentCommand<Empty>, WithoutArguments<Empty> {
  /**
   * What the schema says about the command as a whole.
   */
  public static final CommandSpec SPEC = CommandSpec.of("guest-ping");

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Empty readResult(JsonParser parser) {
    return Empty.read(parser);
  }
}
