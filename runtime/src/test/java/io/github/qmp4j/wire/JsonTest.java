package io.github.qmp4j.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.UTF8StreamJsonParser;

class JsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"return\": {\"status\": \"running\", \"a name longer than any other\": 1.5e-3}}",
        "[\"\\u00E9\\uD83D\\uDE00\", \"ä€😀\", null, true, 18446744073709551615]",
        "{\"a\": }",
        "{\"a\": 1",
        "[01]",
        "\"\u0001\"",
        "{'a': NaN}",
        ""
      })
  void readsAsTheParserOfJacksonsFactory(String json) {
    byte[] bytes = (" " + json + " ").getBytes(StandardCharsets.UTF_8);
    int length = bytes.length - 2;

    List<String> tokens = told(Json.tokens(bytes, 1, length));

    assertThat(Json.tokens(bytes, 1, length)).isInstanceOf(UTF8StreamJsonParser.class);
    assertThat(tokens).isEqualTo(told(Json.Factory.tokens(bytes, 1, length))).isNotEmpty();
  }

  @Test
  void limitsNestingWhicheverParserItIs() {
    byte[] deep = "[".repeat(Json.MAX_NESTING + 1).getBytes(StandardCharsets.UTF_8);

    List<String> tokens = told(Json.tokens(deep, 0, deep.length));

    assertThat(tokens)
        .hasSize(Json.MAX_NESTING + 1)
        .isEqualTo(told(Json.Factory.tokens(deep, 0, deep.length)));
  }

  @Test
  void internsNames() {
    byte[] json = "{\"a-name\": 1}".getBytes(StandardCharsets.UTF_8);

    for (JsonParser in : List.of(Json.tokens(json, 0, 12), Json.Factory.tokens(json, 0, 12))) {
      in.nextToken();
      assertThat(in.nextName()).isSameAs("a-name");
    }
  }

  @Test
  void takesTheFactoryWhereJacksonHasNoSuchConstructor() throws ReflectiveOperationException {
    Class<?> json = new OtherJackson().loadClass(Json.class.getName());

    JsonParser in = (JsonParser) json.getMethod("parser", byte[].class, int.class, int.class)
        .invoke(null, "[]".getBytes(StandardCharsets.UTF_8), 0, 2);

    assertThat(in.currentToken()).isEqualTo(JsonToken.START_ARRAY);
  }

  /** Our classes see a Jackson without the parser that they want to construct. */
  private static final class OtherJackson extends ClassLoader {

    OtherJackson() {
      super(JsonTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.equals(UTF8StreamJsonParser.class.getName())) {
        throw new ClassNotFoundException(name);
      }
      boolean ours = name.startsWith(Json.class.getName()) || name.endsWith(".DirectParser");
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : ours ? define(name) : super.loadClass(name, resolve);
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  /** All tokens with their text, and how it went wrong if it did. */
  private static List<String> told(JsonParser in) {
    List<String> all = new ArrayList<>();
    try (in) {
      while (in.nextToken() != null) {
        all.add(in.currentToken() + " " + in.getString());
      }
      all.add("end");
    } catch (JacksonException e) {
      all.add(e.getClass() + " " + e.getMessage());
    }
    return all;
  }
}
