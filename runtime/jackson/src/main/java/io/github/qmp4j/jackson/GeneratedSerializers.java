package io.github.qmp4j.jackson;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.qmp4j.codec.JsonWritable;
import io.github.qmp4j.codec.Request;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.Serializers;

/** Writes what can write itself, and refuses what is generated and cannot. */
final class GeneratedSerializers implements Serializers {

  @Override
  public @Nullable ValueSerializer<?> findSerializer(
      SerializationConfig config,
      JavaType type,
      BeanDescription.Supplier description,
      JsonFormat.@Nullable Value format) {
    return find(type.getRawClass());
  }

  @Override
  public @Nullable ValueSerializer<?> findEnumSerializer(
      SerializationConfig config,
      JavaType type,
      BeanDescription.Supplier description,
      JsonFormat.@Nullable Value format) {
    return find(type.getRawClass());
  }

  private static @Nullable ValueSerializer<?> find(Class<?> type) {
    return isGenerated(type) ? new Writing() : null;
  }

  static boolean isGenerated(Class<?> type) {
    return JsonWritable.class.isAssignableFrom(type)
        || Request.class.isAssignableFrom(type)
        || Reader.of(type).isPresent();
  }

  private static final class Writing extends ValueSerializer<Object> {

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
      try {
        if (value instanceof JsonWritable writable) {
          writable.write(generator);
        } else if (value instanceof Request<?> request) {
          request.writeArguments(generator);
        } else {
          throw DatabindException.from(
              context,
              value.getClass().getName()
                  + " is generated to be read only; generate it with codecs = BOTH");
        }
      } catch (IllegalArgumentException unrecognized) {
        throw DatabindException.from(context, unrecognized.getMessage(), unrecognized);
      }
    }
  }
}
