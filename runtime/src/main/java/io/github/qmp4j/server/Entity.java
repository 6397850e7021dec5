package io.github.qmp4j.server;

import io.github.qmp4j.codec.Decode;
import io.github.qmp4j.codec.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonParser;

/**
 * One entry of introspection, or a part of one: a member of an object, a value of an enum, an
 * alternative, or all that a branch adds.
 *
 * @param name empty for alternatives and branches, where only the type counts
 * @param kind {@code command}, {@code event}, {@code object}, {@code enum}, …; empty for parts
 * @param type of a command's arguments, an event's data, an array's elements, or a part; empty for
 *     others
 */
record Entity(String name, String kind, String type, Set<String> features, List<Entity> parts) {

  boolean is(String kind) {
    return this.kind.equals(kind);
  }

  boolean isMember(String name) {
    return this.name.equals(name) && !type.isEmpty();
  }

  boolean isValue(String name) {
    return this.name.equals(name) && type.isEmpty();
  }

  static Entity read(JsonParser in) {
    String name = "";
    String kind = "";
    String type = "";
    Set<String> features = Set.of();
    List<Entity> parts = List.of();
    List<String> values = List.of();
    Decode.object(in);
    for (String key = Decode.nextMember(in); key != null; key = Decode.nextMember(in)) {
      switch (key) {
        case "name" -> name = Decode.string(in);
        case "meta-type" -> kind = Decode.string(in);
        case "type", "arg-type", "element-type" -> type = Decode.string(in);
        case "features" -> features = Set.copyOf(Lists.strings(in));
        case "members", "variants" -> parts = readParts(in, parts);
        case "values" -> {
          if (parts.isEmpty()) {
            values = Lists.strings(in);
          } else {
            in.skipChildren(); // the same once more
          }
        }
        default -> in.skipChildren();
      }
    }
    if (parts.isEmpty() && !values.isEmpty()) {
      parts = parts(values);
    }
    return new Entity(name, kind, type, features, parts);
  }

  /** Of an enum before QEMU 6.2. */
  private static List<Entity> parts(List<String> values) {
    List<Entity> parts = new ArrayList<>();
    for (String value : values) {
      parts.add(new Entity(value, "", "", Set.of(), List.of()));
    }
    return parts;
  }

  /** A union has members and variants: what is read second is added to what was first. */
  private static List<Entity> readParts(JsonParser in, List<Entity> before) {
    List<Entity> parts = before.isEmpty() ? new ArrayList<>() : before;
    Decode.array(in);
    while (Decode.nextElement(in)) {
      parts.add(read(in));
    }
    return parts;
  }
}
