package io.github.qmp4j.processor;

import io.github.qmp4j.schema.model.Definition;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.select.Selected;
import io.github.qmp4j.schema.select.Unmatched;
import io.github.qmp4j.schema.source.Severity;
import io.github.qmp4j.schema.source.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What to say about names and patterns that came to nothing. */
final class SelectionComplaints {

  /** All events of a schema without events, and all but all, are no mistake. */
  private static final Set<String> ALWAYS_RIGHT = Set.of("*", "!*");

  private final ApiRequest request;
  private final Schema whole;

  SelectionComplaints(ApiRequest request, Schema whole) {
    this.request = request;
    this.whole = whole;
  }

  List<Complaint> of(Selected selected) {
    if (request.selection().commands().isEmpty() && request.selection().events().isEmpty()) {
      return List.of(Complaint.of(
          Severity.WARNING,
          ComplaintCode.NOTHING_SELECTED,
          Attribute.COMMANDS,
          "neither commands nor events are asked for, so that there is nothing to call"));
    }
    return selected.unmatched().stream()
        .filter(unmatched -> !ALWAYS_RIGHT.contains(unmatched.pattern()))
        .map(this::complaint)
        .toList();
  }

  private Complaint complaint(Unmatched unmatched) {
    boolean command = unmatched.kind() == Unmatched.Kind.COMMAND;
    List<String> patterns =
        command ? request.selection().commands() : request.selection().events();
    return complaint(unmatched, command ? Attribute.COMMANDS : Attribute.EVENTS)
        .at(patterns.indexOf(unmatched.pattern()));
  }

  private Complaint complaint(Unmatched unmatched, Attribute attribute) {
    String pattern = unmatched.pattern();
    String what = unmatched.kind() == Unmatched.Kind.COMMAND ? "command" : "event";
    String schema = "schema \"" + request.schema() + "\"";
    Unmatched.Reason reason = unmatched.reason();
    if (reason instanceof Unmatched.Reason.OnlyUnstable unstable) {
      return Complaint.error(
          ComplaintCode.ONLY_UNSTABLE,
          attribute,
          "'%s' matches only what %s marks unstable: %s. Name the one you need in full, or set unstable = true"
              .formatted(pattern, schema, String.join(", ", unstable.names())));
    } else if (reason instanceof Unmatched.Reason.Excluded excluded) {
      return Complaint.error(
          ComplaintCode.EXCLUDED,
          attribute,
          "every %s that '%s' matches is excluded by '%s'; drop one of the two"
              .formatted(what, pattern, excluded.by()));
    } else if (reason instanceof Unmatched.Reason.Unknown unknown) {
      String hint = hint(unknown);
      return Complaint.error(
          ComplaintCode.NO_MATCH,
          attribute,
          "'%s' matches no %s of %s%s".formatted(pattern, what, schema, hint));
    }
    return notBuilt(attribute, what, pattern);
  }

  /** What was meant, or where it is instead. */
  private String hint(Unmatched.Reason.Unknown unknown) {
    String name = unknown.name();
    if (whole.event(name).isPresent()) {
      return "; it is an event";
    } else if (whole.command(name).isPresent()) {
      return "; it is a command";
    }
    Optional<String> meant = unknown.suggestion().or(() -> meantByClass(name));
    if (meant.isPresent()) {
      return "; did you mean '" + meant.get() + "'?";
    }
    boolean agent = Agents.isAgent(whole);
    if (name.startsWith("guest-") && !agent) {
      return "; the guest agent has a schema of its own, such as " + Agents.bundled("qga-");
    }
    return agent && !name.startsWith("guest-")
        ? "; this is a schema of the guest agent, one of QEMU is " + Agents.bundled("qemu-")
        : "";
  }

  /** Who writes {@code StopEvent} or {@code StopCommand} means what that class is generated from. */
  private Optional<String> meantByClass(String pattern) {
    if (pattern.endsWith("Event")) {
      return Suggestion.among(names(whole.events()), chopped(pattern, "Event"));
    }
    return pattern.endsWith("Command")
        ? Suggestion.among(names(whole.commands()), chopped(pattern, "Command"))
        : Optional.empty();
  }

  private static String chopped(String name, String end) {
    return name.substring(0, name.length() - end.length());
  }

  private static List<String> names(Collection<? extends Definition> definitions) {
    return definitions.stream().map(Definition::name).toList();
  }

  private static Complaint notBuilt(Attribute attribute, String what, String pattern) {
    return Complaint.error(
        ComplaintCode.NOT_BUILT,
        attribute,
        "no %s that '%s' matches is in servers that are built as -A%s says"
            .formatted(what, pattern, Option.CONFIG.key()));
  }
}
