package io.github.qmp4j.jackson;

import io.github.qmp4j.codec.DecodeException;
import io.github.qmp4j.codec.JsonWritable;
import io.github.qmp4j.codec.Request;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;

/** Reads what has a {@code read}, and refuses what is generated and has none. */
final class GeneratedDeserializers extends Deserializers.Base {

  @Override
  public @Nullable ValueDeserializer<?> findBeanDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
    return find(type.getRawClass());
  }

  @Override
  public @Nullable ValueDeserializer<?> findEnumDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
    return find(type.getRawClass());
  }

  @Override
  public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
    return find(type) != null;
  }

  private static @Nullable ValueDeserializer<?> find(Class<?> type) {
    ValueDeserializer<?> reading = Reader.of(type).map(Reading::new).orElse(null);
    if (reading != null) {
      return reading;
    }
    boolean generated =
        JsonWritable.class.isAssignableFrom(type) || Request.class.isAssignableFrom(type);
    return generated ? new Refusing(type) : null;
  }

  private static final class Reading extends ValueDeserializer<Object> {

    private final Reader reader;
    private final @Nullable Object ofNull;

    Reading(Reader reader) {
      this.reader = reader;
      this.ofNull = reader.ofNull();
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
      Object value;
      try {
        value = reader.read(parser);
      } catch (DecodeException | IllegalAccessException e) {
        throw DatabindException.from(parser, e.getMessage(), e);
      }
      if (!reader.type().isInstance(value)) {
        throw DatabindException.from(
            parser, "expected " + reader.type().getName() + ", found " + value);
      }
      return value;
    }

    /** Null is a value of some alternates, which databind does not ask {@link #deserialize} for. */
    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
      return ofNull;
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
      return null;
    }
  }

  private static final class Refusing extends ValueDeserializer<Object> {

    private final Class<?> type;

    Refusing(Class<?> type) {
      this.type = type;
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
      throw DatabindException.from(
          parser,
          type.getName()
              + (Request.class.isAssignableFrom(type)
                  ? " is a command, which cannot be read"
                  : " is generated to be written only; generate it with codecs = BOTH"));
    }
  }
}
