package io.github.qmp4j.processor.plan;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Members with something special about them that no schema marks: a list of this project's. */
final class ListedMembers {

  private final Set<String> members;
  /** What is behind the last dot of each, by which nearly all members are seen not to be listed. */
  private final Set<String> ends = new HashSet<>();

  /**
   * @param file of {@link WordList}: members by their name, or as {@code Type.name} or
   *     {@code command.name}
   * @param more of a user's, as in the file
   */
  ListedMembers(String file, Set<String> more) {
    members = new HashSet<>(WordList.read(file));
    members.addAll(more);
    for (String listed : members) {
      ends.add(end(listed));
    }
  }

  /**
   * Whether it is listed.
   *
   * @param owners where the member is known: the type that declares it, one that inherits it, the command
   *     whose argument it is
   */
  boolean contains(Collection<String> owners, String member) {
    if (members.contains(member)) {
      return true;
    }
    if (ends.contains(end(member))) {
      for (String owner : owners) {
        if (members.contains(owner + "." + member)) {
          return true;
        }
      }
    }
    return false;
  }

  private static String end(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
