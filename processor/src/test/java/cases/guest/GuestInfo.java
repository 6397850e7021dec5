package cases.guest;

import io.github.qmp4j.agent.AgentCommand;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.WithoutArguments;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonParser;

/**
 * Returns the agent's version and the commands it supports.
 *
 * <p>QAPI command <code>guest-info</code>, qmp-commands.json:16.
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record GuestInfo(
    ) implements AgentCommand<GuestAgentInfo>, WithoutArguments<GuestAgentInfo> {
  /**
   * What the schema says about the command as a whole.
   */
  public static final CommandSpec SPEC = CommandSpec.of("guest-info");

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public GuestAgentInfo readResult(JsonParser parser) {
    return GuestAgentInfo.read(parser);
  }
}
