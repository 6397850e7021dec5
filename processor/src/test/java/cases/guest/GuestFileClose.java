package cases.guest;

import io.github.qmp4j.Empty;
import io.github.qmp4j.agent.AgentCommand;
import io.github.qmp4j.codec.CommandSpec;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * Closes a file that was opened in the guest.
 *
 * <p>QAPI command <code>guest-file-close</code>, qmp-commands.json:26.
 *
 * @param handle <code>handle</code>
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record GuestFileClose(long handle) implements AgentCommand<Empty> {
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
    generator.writeStartObject();
    generator.writeNumberProperty("handle", handle);
    generator.writeEndObject();
  }

  @Override
  public Empty readResult(JsonParser parser) {
    return Empty.read(parser);
  }
}
