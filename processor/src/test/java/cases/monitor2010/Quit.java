package cases.monitor2010;

import io.github.qmp4j.Empty;
import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.WithoutResult;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.WithoutArguments;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Ends the server.
 *
 * <p>Example:
 *
 * <pre>-&gt; &#123; "execute": "quit" &#125;
 * &lt;- &#123; "return": &#123;&#125; &#125;</pre>
 *
 * <p>QAPI command <code>quit</code>, qmp-commands.txt:7.
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record Quit() implements QmpCommand<Empty>, WithoutArguments<Empty>, WithoutResult {
  /**
   * What the schema says about the command as a whole.
   */
  public static final CommandSpec SPEC = CommandSpec.of("quit");

  @Override
  public CommandSpec spec() {
    return SPEC;
  }
}
