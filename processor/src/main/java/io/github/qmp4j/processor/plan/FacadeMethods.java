package io.github.qmp4j.processor.plan;

import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Schema;
import java.util.HashMap;
import java.util.Map;

/** The names of the facade's methods; given out over the whole schema, as those of classes are. */
final class FacadeMethods {

  private final Map<String, String> names = new HashMap<>();

  FacadeMethods(Schema whole, NamingPolicy policy) {
    NameScope scope = new NameScope();
    for (Command command : whole.commands()) {
      names.put(command.name(), scope.claim(policy.facadeMethod(command.name()), "Command"));
    }
  }

  /** The method that sends the command. */
  String of(Command command) {
    String name = names.get(command.name());
    if (name == null) {
      throw new IllegalArgumentException("no method for '" + command.name() + "'");
    }
    return name;
  }
}
