package io.github.qmp4j.processor.example;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values whose type the schema leaves open, as Jackson's nodes. */
final class JsonCode {

  private static final int MOST_PAIRS = 10;
  private static final String NODES = "JsonNodeFactory.instance.";

  private JsonCode() {}

  // JsonNodeFactory.instance.stringNode("a")
  static String node(@Nullable Object value) {
    if (value == null) {
      return NODES + "nullNode()";
    } else if (value instanceof String text) {
      return NODES + "stringNode(" + Literals.string(text) + ")";
    } else if (value instanceof Boolean) {
      return NODES + "booleanNode(" + value + ")";
    } else if (value instanceof Number) {
      return NODES + "numberNode(" + number(value.toString()) + ")";
    } else if (value instanceof List<?> items) {
      List<String> calls =
          items.stream().map(item -> ".add(" + node(item) + ")").toList();
      return Layout.chain(NODES + "arrayNode()", calls);
    }
    // setAll, for what set() returns is declared as any node
    return NODES + "objectNode().setAll(" + members((Map<?, ?>) value) + ")";
  }

  private static String number(String text) {
    BigDecimal number = new BigDecimal(text);
    if (!Literals.isShort(number)) {
      return "new BigDecimal(\"" + number + "\")";
    }
    if (number.stripTrailingZeros().scale() > 0 || text.indexOf('.') >= 0) {
      return Literals.decimal(number);
    }
    BigInteger whole = number.toBigInteger();
    return whole.bitLength() < Long.SIZE ? whole + "L" : "new BigInteger(\"" + whole + "\")";
  }

  // Map.of("a", JsonNodeFactory.instance.numberNode(1L))
  static String members(Map<?, ?> members) {
    boolean many = members.size() > MOST_PAIRS;
    List<String> pairs = new ArrayList<>();
    members.forEach((name, value) -> {
      String pair = Literals.string((String) name) + ", " + node(value);
      pairs.add(many ? "Map.entry(" + pair + ")" : pair);
    });
    return Layout.arguments(many ? "Map.ofEntries" : "Map.of", pairs);
  }
}
