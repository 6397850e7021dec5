package io.github.qmp4j.codec;

import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/**
 * Arrays, those of QAPI's built-in types above all. Methods with plain loops instead of one with a
 * lambda: the first lambda costs a cold JVM more than the whole reply.
 */
public final class Lists {

  private Lists() {}

  public static List<String> strings(JsonParser in) {
    List<String> list = Decode.list(in);
    while (Decode.nextElement(in)) {
      list.add(Decode.string(in));
    }
    return List.copyOf(list);
  }

  public static List<Boolean> bools(JsonParser in) {
    List<Boolean> list = Decode.list(in);
    while (Decode.nextElement(in)) {
      list.add(Decode.bool(in));
    }
    return List.copyOf(list);
  }

  public static List<Double> numbers(JsonParser in) {
    List<Double> list = Decode.list(in);
    while (Decode.nextElement(in)) {
      list.add(Decode.number(in));
    }
    return List.copyOf(list);
  }

  public static List<Integer> int32s(JsonParser in, int min, int max) {
    List<Integer> list = Decode.list(in);
    while (Decode.nextElement(in)) {
      list.add(Decode.int32(in, min, max));
    }
    return List.copyOf(list);
  }

  public static List<Long> uint32s(JsonParser in) {
    List<Long> list = Decode.list(in);
    while (Decode.nextElement(in)) {
      list.add(Decode.uint32(in));
    }
    return List.copyOf(list);
  }

  public static List<Long> int64s(JsonParser in) {
    List<Long> list = Decode.list(in);
    while (Decode.nextElement(in)) {
      list.add(Decode.int64(in));
    }
    return List.copyOf(list);
  }

  public static List<Long> uint64s(JsonParser in) {
    List<Long> list = Decode.list(in);
    while (Decode.nextElement(in)) {
      list.add(Decode.uint64(in));
    }
    return List.copyOf(list);
  }

  public static List<JsonNode> anys(JsonParser in) {
    List<JsonNode> list = Decode.list(in);
    while (Decode.nextElement(in)) {
      list.add(AnyJson.read(in));
    }
    return List.copyOf(list);
  }

  /** An array of what was generated. */
  public static void write(JsonGenerator out, List<? extends JsonWritable> list) {
    out.writeStartArray();
    for (JsonWritable element : list) {
      element.write(out);
    }
    out.writeEndArray();
  }

  public static void writeStrings(JsonGenerator out, List<String> list) {
    out.writeStartArray();
    for (String element : list) {
      out.writeString(element);
    }
    out.writeEndArray();
  }

  public static void writeBools(JsonGenerator out, List<Boolean> list) {
    out.writeStartArray();
    for (boolean element : list) {
      out.writeBoolean(element);
    }
    out.writeEndArray();
  }

  public static void writeNumbers(JsonGenerator out, List<Double> list) {
    out.writeStartArray();
    for (double element : list) {
      out.writeNumber(element);
    }
    out.writeEndArray();
  }

  /** For all integer types but those of 64 bits without a sign. */
  public static void writeIntegers(JsonGenerator out, List<? extends Number> list) {
    out.writeStartArray();
    for (Number element : list) {
      out.writeNumber(element.longValue());
    }
    out.writeEndArray();
  }

  public static void writeUint64s(JsonGenerator out, List<Long> list) {
    out.writeStartArray();
    for (long element : list) {
      Encode.uint64(out, element);
    }
    out.writeEndArray();
  }

  public static void writeAnys(JsonGenerator out, List<JsonNode> list) {
    out.writeStartArray();
    for (JsonNode element : list) {
      AnyJson.write(out, element);
    }
    out.writeEndArray();
  }
}
