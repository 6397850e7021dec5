package cases.demo;

import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.codec.AnyJson;
import io.github.qmp4j.codec.Check;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.Encode;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/**
 * QAPI command <code>ship-log</code>, schema.json:117.
 *
 * @param name <code>name</code>
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record ShipLog(String name) implements QmpCommand<JsonNode> {
  /**
   * What the schema says about the command as a whole.
   */
  public static final CommandSpec SPEC = CommandSpec.of("ship-log");

  public ShipLog {
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
    Encode.end(generator);
  }

  @Override
  public JsonNode readResult(JsonParser parser) {
    return AnyJson.read(parser);
  }
}
