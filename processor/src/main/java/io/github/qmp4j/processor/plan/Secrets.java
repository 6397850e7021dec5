package io.github.qmp4j.processor.plan;

import java.util.HashSet;
import java.util.Set;

/** Which members must not be shown: a list of this project's, and what users add to it. */
final class Secrets {

  private final Set<String> members;

  /**
   * @param more members by their name, or as {@code Type.name}
   */
  Secrets(Set<String> more) {
    members = new HashSet<>(WordList.read("secret-members.txt"));
    members.addAll(more);
  }

  boolean contains(String type, String member) {
    return members.contains(member) || members.contains(type + "." + member);
  }
}
