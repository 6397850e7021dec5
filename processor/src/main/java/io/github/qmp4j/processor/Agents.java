package io.github.qmp4j.processor;

import io.github.qmp4j.schema.bundled.Bundled;
import io.github.qmp4j.schema.model.Schema;
import java.util.Optional;

/** Tells schemas of the guest agent from those of QEMU, whose commands are all others. */
final class Agents {

  private Agents() {}

  /** Whether it has a command of the agent's; a part of its schema need not have any other one. */
  static boolean isAgent(Schema schema) {
    return schema.commands().stream().anyMatch(command -> command.name().startsWith("guest-"));
  }

  /** What to say if one of the two is the agent's and the other one is not. */
  static Optional<String> mixedUp(String name, Schema schema, String oldestName, Schema oldest) {
    if (isAgent(schema) == isAgent(oldest)) {
      return Optional.empty();
    }
    return Optional.of(
        isAgent(oldest)
            ? "\"%s\" is a schema of the guest agent, and schema \"%s\" is none; one of QEMU is %s"
                .formatted(oldestName, name, bundled("qemu-"))
            : "\"%s\" is no schema of the guest agent, and schema \"%s\" is one; another one is %s"
                .formatted(oldestName, name, bundled("qga-")));
  }

  /** The first that we have of those, in quotation marks. */
  static String bundled(String start) {
    return Bundled.names().stream()
        .filter(name -> name.startsWith(start))
        .findFirst()
        .map(name -> '"' + name + '"')
        .orElseThrow();
  }
}
