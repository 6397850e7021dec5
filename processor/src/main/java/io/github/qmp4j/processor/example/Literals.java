package io.github.qmp4j.processor.example;

import com.palantir.javapoet.CodeBlock;
import io.github.qmp4j.schema.model.BuiltinType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Simple values as they are written in Java. */
final class Literals {

  /** Of an integer; 64 bits have 20. */
  private static final int MOST_DIGITS = 40;

  private Literals() {}

  /** Empty if the value is not of that type. */
  static Optional<String> of(BuiltinType type, @Nullable Object value) {
    return switch (type) {
      case ANY, NULL -> Optional.of(JsonCode.node(value));
      case STR -> value instanceof String text ? Optional.of(string(text)) : Optional.empty();
      case BOOL -> value instanceof Boolean ? Optional.of(value.toString()) : Optional.empty();
      case NUMBER ->
        value instanceof Number
            ? Optional.of(decimal(value)).filter(Literals::isFinite)
            : Optional.empty();
      default -> whole(value).map(number -> integer(type, number));
    };
  }

  static String string(String text) {
    return CodeBlock.of("$L", CodeBlock.of("$S", text)).toString().replace("\"\n    + \"", "");
  }

  // 0.5, and 1.0 for 1: a boxed parameter takes no int
  static String decimal(Object number) {
    return Double.toString(new BigDecimal(number.toString()).doubleValue());
  }

  private static boolean isFinite(String decimal) {
    return Double.isFinite(Double.parseDouble(decimal));
  }

  /** Empty also if it has more than 64 bits: no type of the schema has room for it. */
  private static Optional<BigInteger> whole(@Nullable Object value) {
    if (!(value instanceof Number)) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(value.toString());
    if (!isShort(number)) {
      return Optional.empty();
    }
    try {
      return Optional.of(number.toBigIntegerExact())
          .filter(whole -> whole.bitLength() <= Long.SIZE);
    } catch (ArithmeticException fraction) {
      return Optional.empty();
    }
  }

  /** Whether it can be written out: 1e999999999 has a billion digits. */
  static boolean isShort(BigDecimal number) {
    return number.precision() - (long) number.scale() <= MOST_DIGITS;
  }

  private static String integer(BuiltinType type, BigInteger number) {
    return switch (type) {
      case INT8, INT16, INT32, UINT8, UINT16 -> number.toString();
      default ->
        number.bitLength() > Long.SIZE - 1
            ? "Long.parseUnsignedLong(\"" + number + "\")"
            : number + "L";
    };
  }
}
