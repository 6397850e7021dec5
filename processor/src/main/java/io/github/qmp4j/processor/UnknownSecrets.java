package io.github.qmp4j.processor;

import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Event;
import io.github.qmp4j.schema.model.Member;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.Type;
import io.github.qmp4j.schema.source.Suggestion;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Members of {@code -Aqmp.secrets} that no schema of the compilation has: probably misspelt, and shown
 * in every log. Known only at the end, as {@link UnknownMacros} are.
 */
final class UnknownSecrets {

  /** Of all types. */
  private final Set<String> members = new TreeSet<>();

  /** Of one type or command. */
  private final Set<String> qualified = new TreeSet<>();

  void seen(Schema schema) {
    for (Type type : schema.types()) {
      if (type instanceof ObjectType object) {
        add(object.name(), schema.allMembers(object));
      }
    }
    for (Command command : schema.commands()) {
      if (!command.boxed()) {
        command
            .arguments()
            .ifPresent(type -> add(command.name(), schema.allMembers(schema.object(type))));
      }
    }
    for (Event event : schema.events()) {
      if (!event.boxed()) {
        event.data().ifPresent(type -> add(event.name(), schema.allMembers(schema.object(type))));
      }
    }
  }

  private void add(String owner, List<Member> all) {
    for (Member member : all) {
      members.add(member.name());
      qualified.add(owner + "." + member.name());
    }
  }

  void show(Set<String> secrets, Diagnostics diagnostics) {
    for (String secret : new TreeSet<>(secrets)) {
      if (!members.contains(secret) && !qualified.contains(secret)) {
        String hint = Suggestion.among(secret.contains(".") ? qualified : members, secret)
            .map(name -> "; did you mean '" + name + "'?")
            .orElse("");
        diagnostics.warn(
            ComplaintCode.UNKNOWN_MEMBER,
            "option '-A%s': no schema has a member '%s'%s"
                .formatted(Option.SECRETS.key(), secret, hint));
      }
    }
  }
}
