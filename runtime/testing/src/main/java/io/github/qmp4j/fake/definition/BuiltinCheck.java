package io.github.qmp4j.fake.definition;

import io.github.qmp4j.schema.model.BuiltinType;
import java.math.BigInteger;
import tools.jackson.databind.JsonNode;

/** Checks values of QAPI's own types. */
final class BuiltinCheck {

  private BuiltinCheck() {}

  static void check(BuiltinType type, JsonNode value, Place place) {
    switch (type) {
      case STR -> expect(value.isString(), place, "string");
      case BOOL -> expect(value.isBoolean(), place, "boolean");
      case NUMBER -> expect(value.isNumber(), place, "number");
      case NULL -> expect(value.isNull(), place, "null");
      case ANY -> {}
      case INT, INT64 -> signed(64, value, place);
      case INT8 -> signed(8, value, place);
      case INT16 -> signed(16, value, place);
      case INT32 -> signed(32, value, place);
      case UINT8 -> unsigned(8, value, place);
      case UINT16 -> unsigned(16, value, place);
      case UINT32 -> unsigned(32, value, place);
      case UINT64, SIZE -> unsigned(64, value, place);
    }
  }

  private static void expect(boolean fits, Place place, String what) {
    if (!fits) {
      throw Mismatch.type(place.path(), what);
    }
  }

  private static void signed(int bits, JsonNode value, Place place) {
    expect(value.isIntegralNumber() && integer(value).bitLength() < 64, place, "integer");
    if (integer(value).bitLength() >= bits) {
      throw Mismatch.expects(place.last(), "int" + bits + "_t");
    }
  }

  /** Negative numbers are taken for 64 bits without a sign, as in QEMU. */
  private static void unsigned(int bits, JsonNode value, Place place) {
    if (!value.isIntegralNumber()) {
      throw Mismatch.expects(place.path(), "uint64");
    }
    BigInteger number = integer(value);
    if (bits < 64 && (number.signum() < 0 || number.bitLength() > bits)) {
      throw Mismatch.expects(place.last(), "uint" + bits + "_t");
    }
  }

  private static BigInteger integer(JsonNode value) {
    return value.bigIntegerValue();
  }
}
