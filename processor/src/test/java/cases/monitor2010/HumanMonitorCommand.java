package cases.monitor2010;

import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.codec.Check;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.Decode;
import io.github.qmp4j.codec.Encode;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * Has the monitor for humans execute something.
 *
 * <p>Example:
 *
 * <pre>-&gt; &#123; "execute": "human-monitor-command", "arguments": &#123; "command-line": "info kvm" &#125; &#125;
 * &lt;- &#123; "return": "kvm support: enabled&#92;r&#92;n" &#125;</pre>
 *
 * <p>QAPI command <code>human-monitor-command</code>, qmp-commands.txt:60.
 *
 * @param commandLine what a human would type (json-string)
 * @param cpuIndex the CPU to do it with (json-int, optional); null if absent
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record HumanMonitorCommand(String commandLine,
    @Nullable Long cpuIndex) implements QmpCommand<String> {
  /**
   * What the schema says about the command as a whole.
   */
  public static final CommandSpec SPEC = CommandSpec.of("human-monitor-command");

  public HumanMonitorCommand {
    Check.notNull(commandLine, "commandLine");
  }

  /**
   * Without any of the optional arguments.
   */
  public HumanMonitorCommand(String commandLine) {
    this(commandLine, null);
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public void writeArguments(JsonGenerator generator) {
    Encode.start(generator);
    Encode.member(generator, "command-line", commandLine);
    Encode.member(generator, "cpu-index", cpuIndex);
    Encode.end(generator);
  }

  @Override
  public String readResult(JsonParser parser) {
    return Decode.string(parser);
  }

  /**
   * A builder that starts with the values of this record.
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.commandLine = this.commandLine;
    builder.cpuIndex = this.cpuIndex;
    return builder;
  }

  /**
   * Collects the values of a {@link HumanMonitorCommand}; what is not set, or set to null, is absent.
   * Not safe for several threads.
   */
  public static final class Builder {
    private String commandLine;

    private Long cpuIndex;

    public Builder() {
    }

    public Builder commandLine(String commandLine) {
      this.commandLine = commandLine;
      return this;
    }

    public Builder cpuIndex(@Nullable Long cpuIndex) {
      this.cpuIndex = cpuIndex;
      return this;
    }

    /**
     * The record with the values set.
     *
     * @throws NullPointerException if a required value is not set; the message names it
     */
    public HumanMonitorCommand build() {
      return new HumanMonitorCommand(Check.notNull(commandLine, "commandLine"), cpuIndex);
    }
  }
}
