package cases.guest;

import io.github.qmp4j.Empty;
import io.github.qmp4j.WithoutResult;
import io.github.qmp4j.agent.AgentCommand;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.Encode;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonGenerator;

/**
 * Closes a file that was opened in the guest.
 *
 * <p>QAPI command <code>guest-file-close</code>, qmp-commands.json:26.
 *
 * @param handle <code>handle</code>
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record GuestFileClose(long handle) implements AgentCommand<Empty>, WithoutResult {
  /**
   * What the schema says about the command as a whole.
   */
  public static final CommandSpec SPEC = CommandSpec.of("guest-file-close");

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public void writeArguments(JsonGenerator generator) {
    Encode.start(generator);
    Encode.member(generator, "handle", handle);
    Encode.end(generator);
  }
}
