package io.github.qmp4j.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.codec.JsonWritable;
import io.github.qmp4j.codec.Lists;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What is written can be read again, and is the same: all types of the newest definition. */
class RoundTripTest {

  private static final int INSTANCES = 50;
  private static final JsonFactory FACTORY = new JsonFactory();

  private final RandomValues random = new RandomValues(2012);

  @Test
  void everyTypeIsReadAsItWasWritten() throws ReflectiveOperationException {
    List<Class<?>> types = WholeApi.load("qemu-10.2").types().stream()
        .filter(JsonWritable.class::isAssignableFrom)
        .toList();
    assertThat(types).hasSizeGreaterThan(400);

    for (Class<?> type : types) {
      for (int i = 0; i < INSTANCES; i++) {
        JsonWritable value = (JsonWritable) random.instance(type);
        byte[] json = write(value);
        assertThat(read(type.getMethod("read", JsonParser.class), json))
            .as(() -> type.getSimpleName() + " " + new String(json))
            .isEqualTo(value);
      }
    }
  }

  @Test
  void everyListIsReadAsItWasWritten() throws ReflectiveOperationException {
    List<Class<?>> types = WholeApi.load("qemu-10.2").types().stream()
        .filter(type -> Stream.of(type.getMethods()).anyMatch(m -> m.getName().equals("readList")))
        .toList();
    assertThat(types).hasSizeGreaterThan(50);

    for (Class<?> type : types) {
      List<JsonWritable> list =
          Stream.generate(() -> (JsonWritable) random.instance(type)).limit(3).toList();
      byte[] json = write(generator -> Lists.write(generator, list));
      assertThat(read(type.getMethod("readList", JsonParser.class), json)).isEqualTo(list);
    }
  }

  /** A union whose branches share nothing: all that an unknown one has is kept, before and behind the tag. */
  @Test
  void anUnknownBranchKeepsAllItsMembersInTheirOrder() throws ReflectiveOperationException {
    Class<?> union = WholeApi.load("qemu-10.2").types().stream()
        .filter(type -> type.getSimpleName().equals("ImageInfoSpecific"))
        .findFirst()
        .orElseThrow();
    byte[] json = "{\"b\":1,\"type\":\"new\",\"a\":[{\"c\":2}],\"d\":null}".getBytes(UTF_8);

    Object unrecognized = read(union.getMethod("read", JsonParser.class), json);
    assertThat(unrecognized.getClass().getMethod("otherMembers").invoke(unrecognized))
        .hasToString("{b=1, a=[{\"c\":2}], d=null}");
  }

  private static byte[] write(JsonWritable value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
      value.write(generator);
    }
    return bytes.toByteArray();
  }

  private static Object read(Method codec, byte[] json) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      Object value = invoke(codec, parser);
      assertThat(parser.nextToken()).as("the codec stops at the end").isNull();
      return value;
    }
  }

  private static Object invoke(Method method, Object... arguments) {
    try {
      return method.invoke(null, arguments);
    } catch (InvocationTargetException e) {
      throw new AssertionError(method + " failed", e.getCause());
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
