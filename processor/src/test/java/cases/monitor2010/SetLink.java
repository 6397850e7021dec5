package cases.monitor2010;

import io.github.qmp4j.Empty;
import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.WithoutResult;
import io.github.qmp4j.codec.Check;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.Encode;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonGenerator;

/**
 * Plugs the cable of a network adapter in or out.
 *
 * <p>QAPI command <code>set_link</code>, qmp-commands.txt:50.
 *
 * @param name the adapter (json-string)
 * @param up whether to plug it in (json-bool)
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record SetLink(String name, boolean up) implements QmpCommand<Empty>, WithoutResult {
  /**
   * What the schema says about the command as a whole.
   */
  public static final CommandSpec SPEC = CommandSpec.of("set_link");

  public SetLink {
    Check.notNull(name, "name");
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public void writeArguments(JsonGenerator generator) {
    Encode.start(generator);
    Encode.member(generator, "name", name);
    Encode.member(generator, "up", up);
    Encode.end(generator);
  }
}
