package cases.monitor2010;

import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.WithoutArguments;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonParser;

/**
 * What the disks are.
 *
 * <p>What is known of each is stored in a json-object and the returned value
 * is a json-array of all devices.
 *
 * <p>Each json-object contain the following:
 *
 * <p>QAPI command <code>query-block</code>, qmp-commands.txt:99.
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record QueryBlock(
    ) implements QmpCommand<List<BlockInfo>>, WithoutArguments<List<BlockInfo>> {
  /**
   * What the schema says about the command as a whole.
   */
  public static final CommandSpec SPEC = CommandSpec.of("query-block");

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public List<BlockInfo> readResult(JsonParser parser) {
    return BlockInfo.readList(parser);
  }
}
