package io.github.qmp4j.fake.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Prints a value, byte for byte as QEMU would, but for the order of members. */
final class Writer {

  private static final String INDENT = "    ";
  private static final int DIGITS = 17;

  private final StringBuilder text = new StringBuilder();
  private final boolean pretty;
  private int depth;

  Writer(boolean pretty) {
    this.pretty = pretty;
  }

  String write(JsonNode value) {
    value(value);
    return text.toString();
  }

  private void value(JsonNode value) {
    if (value.isObject()) {
      open('{');
      boolean first = true;
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        separate(first);
        first = false;
        string(member.getKey());
        text.append(": ");
        value(member.getValue());
      }
      close('}');
    } else if (value.isArray()) {
      open('[');
      boolean first = true;
      for (JsonNode element : value) {
        separate(first);
        first = false;
        value(element);
      }
      close(']');
    } else if (value.isString()) {
      string(value.stringValue());
    } else if (value.isFloatingPointNumber()) {
      number(value.doubleValue());
    } else {
      text.append(value);
    }
  }

  private void open(char bracket) {
    text.append(bracket);
    depth++;
  }

  private void close(char bracket) {
    depth--;
    newLine();
    text.append(bracket);
  }

  private void separate(boolean first) {
    if (!first) {
      text.append(pretty ? "," : ", ");
    }
    newLine();
  }

  private void newLine() {
    if (pretty) {
      text.append('\n').append(INDENT.repeat(depth));
    }
  }

  private void string(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\b' -> text.append("\\b");
        case '\f' -> text.append("\\f");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> {
          if (c >= 0x20 && c < 0x7F) {
            text.append(c);
          } else {
            text.append("\\u%04X".formatted((int) c));
          }
        }
      }
    }
    text.append('"');
  }

  /** C's {@code %.17g}, which is not always JSON. */
  private void number(double value) {
    if (Double.isNaN(value)) {
      text.append("nan");
    } else if (Double.isInfinite(value)) {
      text.append(value < 0 ? "-inf" : "inf");
    } else if (value == 0) {
      text.append(1 / value < 0 ? "-0" : "0");
    } else {
      BigDecimal rounded =
          new BigDecimal(value).round(new MathContext(DIGITS, RoundingMode.HALF_EVEN));
      int exponent = rounded.precision() - rounded.scale() - 1;
      BigDecimal shortest = rounded.stripTrailingZeros();
      if (exponent >= -4 && exponent < DIGITS) {
        text.append(shortest.toPlainString());
      } else {
        text.append(shortest.movePointLeft(exponent).toPlainString());
        text.append(exponent < 0 ? "e-" : "e+");
        text.append(exponent > -10 && exponent < 10 ? "0" : "").append(Math.abs(exponent));
      }
    }
  }
}
