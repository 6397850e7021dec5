package cases.demo;

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
 * QAPI command <code>ferry_add</code>, schema.json:143.
 *
 * @param driver <code>driver</code>
 * @param id <code>id</code>; null if absent
 * @param properties further arguments, which the schema does not list
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public record FerryAdd(String driver, @Nullable String id,
    Map<String, JsonNode> properties) implements QmpCommand<Empty>, WithoutResult {
  /**
   * What the schema says about the command as a whole.
   */
  public static final CommandSpec SPEC = CommandSpec.of("ferry_add");

  public FerryAdd {
    Check.notNull(driver, "driver");
    properties = Check.openMembers(properties, "properties", "driver", "id");
  }

  /**
   * Without any of the optional arguments.
   */
  public FerryAdd(String driver) {
    this(driver, null, Map.of());
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public void writeArguments(JsonGenerator generator) {
    Encode.start(generator);
    Encode.member(generator, "driver", driver);
    Encode.member(generator, "id", id);
    AnyJson.writeMembers(generator, properties);
    Encode.end(generator);
  }

  /**
   * A builder that starts with the values of this record.
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.driver = this.driver;
    builder.id = this.id;
    builder.properties = this.properties;
    return builder;
  }

  /**
   * Collects the values of a {@link FerryAdd}; what is not set, or set to null, is absent.
   * Not safe for several threads.
   */
  public static final class Builder {
    private String driver;

    private String id;

    private Map<String, JsonNode> properties = Map.of();

    public Builder() {
    }

    public Builder driver(String driver) {
      this.driver = driver;
      return this;
    }

    public Builder id(@Nullable String id) {
      this.id = id;
      return this;
    }

    public Builder properties(Map<String, JsonNode> properties) {
      this.properties = properties;
      return this;
    }

    /**
     * Adds one of {@link #properties}.
     */
    public Builder property(String name, JsonNode value) {
      Map<String, JsonNode> more = new LinkedHashMap<>(properties);
      more.put(name, value);
      properties = more;
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
    public FerryAdd build() {
      return new FerryAdd(Check.notNull(driver, "driver"), id, properties);
    }
  }
}
