package io.github.qmp4j.processor.plan;

import java.util.HashSet;
import java.util.Set;

/** Members with something special about them that no schema marks: a list of this project's. */
final class ListedMembers {

  private final Set<String> members;

  /**
   * @param file of {@link WordList}: members by their name, or as {@code Type.name}
   * @param more of a user's, as in the file
   */
  ListedMembers(String file, Set<String> more) {
    members = new HashSet<>(WordList.read(file));
    members.addAll(more);
  }

  boolean contains(String type, String member) {
    return members.contains(member) || members.contains(type + "." + member);
  }
}
