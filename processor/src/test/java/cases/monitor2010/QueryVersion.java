package cases.monitor2010;

import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.WithoutArguments;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonParser;

/**
 * Which server this is.
 *
 * <p>Return a json-object with the following information:
 *
 * <p>QAPI command <code>query-version</code>, qmp-commands.txt:78.
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record QueryVersion() implements QmpCommand<VersionInfo>, WithoutArguments<VersionInfo> {
  /**
   * What the schema says about the command as a whole.
   */
  public static final CommandSpec SPEC = CommandSpec.of("query-version");

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public VersionInfo readResult(JsonParser parser) {
    return VersionInfo.read(parser);
  }
}
