package io.github.qmp4j.schema.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The lists of a section that have a heading of their own, and which members mean them. */
final class Groups {

  /**
   * A list of members.
   *
   * @param noun what its heading calls the objects
   */
  record Group(String noun, FieldList list, List<Field> fields) {

    /** The member that has one fixed value in these objects. */
    Optional<Field> constant() {
      return fields.stream().filter(f -> f.typing().constant().isPresent()).findFirst();
    }
  }

  private final List<Group> groups;

  Groups(List<Group> groups) {
    this.groups = List.copyOf(groups);
  }

  List<Group> all() {
    return groups;
  }

  /**
   * The objects that a member is or has: those that its text names; otherwise those whose noun ends
   * in the member's own name. Several where they differ in a fixed value.
   */
  List<Group> find(Field field) {
    String text = field.text().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    String name = Result.singular(field.name()).toLowerCase(Locale.ROOT);
    Group found = null;
    for (Group group : groups) {
      String noun = group.noun().toLowerCase(Locale.ROOT);
      if (!noun.isEmpty()
          && text.contains(noun)
          && (found == null || found.noun().length() < noun.length())) {
        found = group;
      }
    }
    for (Group group : groups) {
      if (found == null && lastWord(group.noun()).toLowerCase(Locale.ROOT).equals(name)) {
        found = group;
      }
    }
    return found == null ? List.of() : family(found);
  }

  /** The group with those that have another constant for the same member. */
  List<Group> family(Group group) {
    Optional<String> key = group.constant().map(Field::name);
    List<Group> family = new ArrayList<>();
    for (Group other : groups) {
      if (other == group || key.isPresent() && other.constant().map(Field::name).equals(key)) {
        family.add(other);
      }
    }
    return family;
  }

  static String lastWord(String noun) {
    return noun.substring(noun.lastIndexOf(' ') + 1);
  }
}
