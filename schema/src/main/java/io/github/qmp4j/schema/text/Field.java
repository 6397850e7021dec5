package io.github.qmp4j.schema.text;

import io.github.qmp4j.schema.source.Location;
import java.util.List;

/**
 * A member as a list describes it.
 *
 * @param text what is said of it, with line ends
 * @param members those of the object, or of each object of the array
 */
record Field(String name, Location location, String text, Typing typing, List<Field> members) {
  Field {
    members = List.copyOf(members);
  }

  Field withTyping(Typing typing) {
    return new Field(name, location, text, typing, members);
  }

  Field withMembers(List<Field> members) {
    return new Field(name, location, text, typing, members);
  }
}
