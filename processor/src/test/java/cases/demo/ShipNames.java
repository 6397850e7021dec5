package cases.demo;

import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.Lists;
import io.github.qmp4j.codec.WithoutArguments;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonParser;

/**
 * QAPI command <code>ship-names</code>, schema.json:118.
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record ShipNames() implements QmpCommand<List<String>>, WithoutArguments<List<String>> {
  /**
   * What the schema says about the command as a whole.
   */
  public static final CommandSpec SPEC = CommandSpec.of("ship-names");

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public List<String> readResult(JsonParser parser) {
    return Lists.strings(parser);
  }
}
