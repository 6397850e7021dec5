package cases.traps;

import io.github.qmp4j.Empty;
import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.WithoutResult;
import io.github.qmp4j.codec.AnyJson;
import io.github.qmp4j.codec.Check;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.codec.Encode;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.StringNode;

/**
 * QAPI command <code>tool-add</code>, schema.json:21.
 *
 * @param name <code>name</code>
 * @param properties <code>properties</code>; null if absent
 * @param properties2 further arguments, which the schema does not list
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record ToolAdd(String name, @Nullable String properties,
    Map<String, JsonNode> properties2) implements QmpCommand<Empty>, WithoutResult {
  /**
   * What the schema says about the command as a whole.
   */
  public static final CommandSpec SPEC = CommandSpec.of("tool-add");

  public ToolAdd {
    Check.notNull(name, "name");
    properties2 = Check.openMembers(properties2, "properties2", "name", "properties");
  }

  /**
   * Without any of the optional arguments.
   */
  public ToolAdd(String name) {
    this(name, null, Map.of());
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public void writeArguments(JsonGenerator generator) {
    Encode.start(generator);
    Encode.member(generator, "name", name);
    Encode.member(generator, "properties", properties);
    AnyJson.writeMembers(generator, properties2);
    Encode.end(generator);
  }

  /**
   * A builder that starts with the values of this record.
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.name = this.name;
    builder.properties = this.properties;
    builder.properties2 = this.properties2;
    return builder;
  }

  /**
   * Collects the values of a {@link ToolAdd}; what is not set, or set to null, is absent.
   * Not safe for several threads.
   */
  public static final class Builder {
    private String name;

    private String properties;

    private Map<String, JsonNode> properties2 = Map.of();

    public Builder() {
    }

    public Builder name(String name) {
      this.name = name;
      return this;
    }

    public Builder properties(@Nullable String properties) {
      this.properties = properties;
      return this;
    }

    public Builder properties2(Map<String, JsonNode> properties2) {
      this.properties2 = properties2;
      return this;
    }

    /**
     * Adds one of {@link #properties2}.
     */
    public Builder property(String name, JsonNode value) {
      Map<String, JsonNode> more = new LinkedHashMap<>(properties2);
      more.put(name, value);
      properties2 = more;
      return this;
    }

    public Builder property(String name, String value) {
      return property(name, StringNode.valueOf(value));
    }

    public Builder property(String name, long value) {
      return property(name, LongNode.valueOf(value));
    }

    public Builder property(String name, boolean value) {
      return property(name, BooleanNode.valueOf(value));
    }

    /**
     * The record with the values set.
     *
     * @throws NullPointerException if a required value is not set; the message names it
     */
    public ToolAdd build() {
      return new ToolAdd(Check.notNull(name, "name"), properties, properties2);
    }
  }
}
