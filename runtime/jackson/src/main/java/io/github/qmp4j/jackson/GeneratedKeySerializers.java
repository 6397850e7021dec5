package io.github.qmp4j.jackson;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.Serializers;
import tools.jackson.databind.util.TokenBuffer;

/** Writes enum values that are keys of a map as elsewhere; databind reads them so by itself. */
final class GeneratedKeySerializers implements Serializers {

  @Override
  public @Nullable ValueSerializer<?> findSerializer(
      SerializationConfig config,
      JavaType type,
      BeanDescription.Supplier description,
      JsonFormat.@Nullable Value format) {
    boolean generated = GeneratedSerializers.isGenerated(type.getRawClass());
    return generated && type.isEnumType() ? new Naming() : null;
  }

  private static final class Naming extends ValueSerializer<Object> {

    @Override
    public void serialize(Object key, JsonGenerator generator, SerializationContext context) {
      try (TokenBuffer buffer = context.bufferForValueConversion()) {
        context.writeValue(buffer, key);
        JsonParser value = buffer.asParser();
        value.nextToken();
        generator.writeName(value.getString());
      }
    }
  }
}
