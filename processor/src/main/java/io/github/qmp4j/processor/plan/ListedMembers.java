package io.github.qmp4j.processor.plan;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Members with something special about them that no schema marks: a list of this project's. */
final class ListedMembers {

  private final Set<String> members;

  /**
   * @param file of {@link WordList}: members by their name, or as {@code Type.name} or
   *     {@code command.name}
   * @param more of a user's, as in the file
   */
  ListedMembers(String file, Set<String> more) {
    members = new HashSet<>(WordList.read(file));
    members.addAll(more);
  }

  /**
   * Whether it is listed.
   *
   * @param owners where the member is known: the type that declares it, one that inherits it, the command
   *     whose argument it is
   */
  boolean contains(Collection<String> owners, String member) {
    return members.contains(member)
        || owners.stream().anyMatch(owner -> members.contains(owner + "." + member));
  }
}
