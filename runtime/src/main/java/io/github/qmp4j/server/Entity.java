package io.github.qmp4j.server;

import io.github.qmp4j.codec.Decode;
import io.github.qmp4j.codec.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonParser;

/**
 * One entry of introspection, of any kind.
 *
 * @param kind {@code command}, {@code event}, {@code object}, {@code enum}, …
 * @param type of a command's arguments, an event's data or an array's elements; empty for others
 * @param parts members of objects, values of enums, alternatives
 */
record Entity(String name, String kind, String type, Set<String> features, List<Part> parts) {

  /**
   * A member, a value, an alternative, or all that a branch adds.
   *
   * @param name empty for alternatives and branches, where only the type counts
   * @param type empty for values
   */
  record Part(String name, String type, Set<String> features) {

    boolean isMember(String name) {
      return this.name.equals(name) && !type.isEmpty();
    }

    boolean isValue(String name) {
      return this.name.equals(name) && type.isEmpty();
    }
  }

  boolean is(String kind) {
    return this.kind.equals(kind);
  }

  static Entity read(JsonParser in) {
    String name = null;
    String kind = null;
    String type = "";
    Set<String> features = Set.of();
    List<Part> members = new ArrayList<>();
    List<String> values = List.of();
    Decode.object(in);
    for (String key = Decode.nextMember(in); key != null; key = Decode.nextMember(in)) {
      switch (key) {
        case "name" -> name = Decode.string(in);
        case "meta-type" -> kind = Decode.string(in);
        case "arg-type", "element-type" -> type = Decode.string(in);
        case "features" -> features = Set.copyOf(Lists.strings(in));
        case "members", "variants" -> readParts(in, members);
        case "values" -> {
          if (members.isEmpty()) {
            values = Lists.strings(in);
          } else {
            in.skipChildren(); // the same once more
          }
        }
        default -> in.skipChildren();
      }
    }
    if (members.isEmpty()) {
      // Before QEMU 6.2 enums have nothing else.
      for (String value : values) {
        members.add(new Part(value, "", Set.of()));
      }
    }
    return new Entity(
        Decode.required(in, "name", name),
        Decode.required(in, "meta-type", kind),
        type,
        features,
        List.copyOf(members));
  }

  private static void readParts(JsonParser in, List<Part> parts) {
    Decode.array(in);
    while (Decode.nextElement(in)) {
      parts.add(part(in));
    }
  }

  private static Part part(JsonParser in) {
    String name = "";
    String type = "";
    Set<String> features = Set.of();
    Decode.object(in);
    for (String key = Decode.nextMember(in); key != null; key = Decode.nextMember(in)) {
      switch (key) {
        case "name" -> name = Decode.string(in);
        case "type" -> type = Decode.string(in);
        case "features" -> features = Set.copyOf(Lists.strings(in));
        default -> in.skipChildren();
      }
    }
    return new Part(name, type, features);
  }
}
