package cases.demo;

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
 * QAPI command <code>anchor</code>, schema.json:146.
 *
 * @param lat degrees north
 * @param long_ degrees east
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record Anchor(double lat, double long_) implements QmpCommand<Empty>, WithoutResult {
  /**
   * What the schema says about the command as a whole.
   */
  public static final CommandSpec SPEC = new CommandSpec("anchor", true, false, true);

  public Anchor {
    Check.finite(lat, "lat");
    Check.finite(long_, "long_");
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public void writeArguments(JsonGenerator generator) {
    Encode.start(generator);
    generator.writeName("lat");
    generator.writeNumber(lat);
    generator.writeName("long");
    generator.writeNumber(long_);
    Encode.end(generator);
  }
}
