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
 * QAPI command <code>weigh</code>, schema.json:147.
 *
 * @param a <code>a</code>
 * @param b <code>b</code>
 * @param c <code>c</code>; unsigned 64 bits
 * @param d <code>d</code>
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record Weigh(boolean a, double b, long c,
    Flag d) implements QmpCommand<Empty>, WithoutResult {
  /**
   * What the schema says about the command as a whole.
   */
  public static final CommandSpec SPEC = CommandSpec.of("weigh");

  public Weigh {
    Check.finite(b, "b");
    Check.notNull(d, "d");
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public void writeArguments(JsonGenerator generator) {
    Encode.start(generator);
    Encode.member(generator, "a", a);
    generator.writeName("b");
    generator.writeNumber(b);
    Encode.memberUint64(generator, "c", c);
    Encode.member(generator, "d", d);
    Encode.end(generator);
  }
}
