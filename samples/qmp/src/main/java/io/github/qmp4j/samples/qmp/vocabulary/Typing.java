package io.github.qmp4j.samples.qmp.vocabulary;

import io.github.qmp4j.samples.qmp.syntax.Given;
import io.github.qmp4j.samples.qmp.syntax.Guess;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes JSON of what was typed, by the type that is expected: {@code 7} is a string where a string is,
 * {@code 1K} is 1024 where an integer is.
 * What does not fit the type becomes what it looks like, and {@link Check} tells.
 */
public final class Typing {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonMapper MAPPER = JsonMapper.builder()
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .build();

  private final Vocabulary vocabulary;

  public Typing(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The tree of a JSON text; numbers keep all their digits. */
  public static JsonNode tree(String json) {
    return MAPPER.readTree(json);
  }

  /** An object as maps, lists, strings, numbers, booleans and null. */
  public static Map<String, Object> plain(JsonNode object) {
    return MAPPER.readerForMapOf(Object.class).readValue(object);
  }

  /** The value of the named type. */
  public JsonNode value(Given given, String type) {
    return value(given, vocabulary.type(type));
  }

  private JsonNode value(Given given, Type type) {
    if (given instanceof Given.Text text) {
      return takesText(text, type)
          ? NODES.stringNode(text.text())
          : size(text, type).<JsonNode>map(NODES::numberNode).orElseGet(() -> tree(text.json()));
    }
    if (given instanceof Given.Group group) {
      return object(group.members(), type);
    }
    if (given instanceof Given.Items items) {
      return array(items.items(), type);
    }
    return tree(given.json());
  }

  private static Optional<BigInteger> size(Given.Text text, Type type) {
    return !text.quoted() && type instanceof Type.Simple simple && simple.json().equals("int")
        ? Guess.size(text.text())
        : Optional.empty();
  }

  private boolean takesText(Given.Text text, Type type) {
    if (text.quoted() || type instanceof Type.Choice) {
      return true;
    }
    if (type instanceof Type.Simple simple) {
      return simple.json().equals("string");
    }
    if (type instanceof Type.OneOf oneOf) {
      List<Type> types = oneOf.types().stream().map(vocabulary::type).toList();
      return types.stream().anyMatch(t -> takesText(text, t))
          && types.stream().noneMatch(t -> looksLike(text.text(), t));
    }
    return false;
  }

  private static boolean looksLike(String text, Type type) {
    return type instanceof Type.Simple simple
        && switch (simple.json()) {
          case "int", "number" -> Guess.isNumber(text);
          case "boolean" -> text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
          case "null" -> text.equals("null");
          default -> false;
        };
  }

  private ObjectNode object(Map<String, Given> members, Type type) {
    ObjectNode object = NODES.objectNode();
    Type.Struct struct = struct(type);
    String tag = struct == null || struct.tag() == null ? null : text(members.get(struct.tag()));
    List<Type.Member> known = struct == null ? List.of() : vocabulary.members(struct, tag);
    members.forEach((name, given) -> object.set(name, value(given, memberType(known, name))));
    return object;
  }

  private ArrayNode array(List<Given> items, Type type) {
    ArrayNode array = NODES.arrayNode();
    String element = type instanceof Type.ListOf list ? list.element() : "";
    items.forEach(item -> array.add(value(item, element)));
    return array;
  }

  private Type.@Nullable Struct struct(Type type) {
    if (type instanceof Type.OneOf oneOf) {
      return oneOf.types().stream()
          .map(vocabulary::type)
          .filter(Type.Struct.class::isInstance)
          .map(Type.Struct.class::cast)
          .findFirst()
          .orElse(null);
    }
    return type instanceof Type.Struct struct ? struct : null;
  }

  private Type memberType(List<Type.Member> known, String name) {
    return vocabulary.type(known.stream()
        .filter(m -> m.name().equals(name))
        .map(Type.Member::type)
        .findFirst()
        .orElse(""));
  }

  private static @Nullable String text(@Nullable Given given) {
    return given instanceof Given.Text text ? text.text() : null;
  }
}
