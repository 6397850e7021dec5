package cases.traps;

import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.codec.Check;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.Encode;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * QAPI command <code>query-nested</code>, schema.json:57.
 *
 * @param name <code>name</code>
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record QueryNested(OfStringType name) implements QmpCommand<UnrecognizedType> {
  /**
   * What the schema says about the command as a whole.
   */
  public static final CommandSpec SPEC = CommandSpec.of("query-nested");

  public QueryNested {
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
  public UnrecognizedType readResult(JsonParser parser) {
    return UnrecognizedType.read(parser);
  }
}
