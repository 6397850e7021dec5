package io.github.qmp4j.fake;

import io.github.qmp4j.fake.definition.MinimalValue;
import io.github.qmp4j.fake.definition.ValueCheck;
import io.github.qmp4j.schema.bundled.Family;
import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.TypeRef;
import io.github.qmp4j.schema.source.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What is served.
 *
 * @param name of the definition, for messages
 * @param family which program this plays
 * @param release such as {@code 10.2}
 */
record Served(String name, Schema schema, Family family, String release) {

  /**
   * The same under another release.
   *
   * @throws IllegalArgumentException if that is none
   */
  Served as(String other) {
    if (!other.matches("[0-9]{1,4}([.][0-9]{1,4}){0,2}")) {
      throw new IllegalArgumentException("'" + other + "' is no release such as 10.2 or 9.1.2");
    }
    return new Served(name, schema, family, other);
  }

  /** Whether it greets, wants a negotiation and has events: all but the guest agent. */
  boolean isMonitor() {
    return family != Family.QGA;
  }

  String lineEnd() {
    return isMonitor() ? "\r\n" : "\n";
  }

  /** The number before (0) or behind (1) the point. */
  int version(int part) {
    String[] parts = release.split("\\.");
    return part < parts.length ? Integer.parseInt(parts[part]) : 0;
  }

  JsonNode minimal(TypeRef type) {
    return new MinimalValue(schema).of(type);
  }

  /**
   * @param what whose value it is, for the message
   * @throws IllegalArgumentException if the value is not of the type
   */
  void check(String what, TypeRef type, JsonNode value) {
    new ValueCheck(schema).value(type, value).ifPresent(problem -> {
      throw new IllegalArgumentException(
          what + " is not as " + name + " has it: " + problem + ", in " + value);
    });
  }

  /**
   * As {@link #check}, for what a command returns: without data that is an empty object.
   */
  void checkResult(Command command, JsonNode value) {
    String what = "the result of " + command.name();
    if (command.returns().isPresent()) {
      check(what, command.returns().get(), value);
    } else if (!value.isObject() || !value.isEmpty()) {
      throw new IllegalArgumentException(
          what + " must be {}, for " + name + " has no data there, not " + value);
    }
  }

  /** What is wrong with the name of a command that the definition does not have; empty if it has it. */
  Optional<String> misspelt(String command) {
    List<String> names = schema.commands().stream().map(Command::name).toList();
    return names.contains(command)
        ? Optional.empty()
        : Optional.ofNullable(unknown("command", command, names).getMessage());
  }

  /** The exception for a command or event that the definition does not have. */
  IllegalArgumentException unknown(String what, String wrong, Collection<String> names) {
    Optional<String> near = Suggestion.among(names, wrong);
    return new IllegalArgumentException(name + " has no " + what + " '" + wrong + "'"
        + near.map(n -> "; did you mean '" + n + "'?").orElse(""));
  }
}
