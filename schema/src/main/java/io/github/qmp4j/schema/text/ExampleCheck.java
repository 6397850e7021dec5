package io.github.qmp4j.schema.text;

import io.github.qmp4j.schema.decl.Declaration;
import io.github.qmp4j.schema.decl.Declaration.CommandDeclaration;
import io.github.qmp4j.schema.decl.Declaration.EventDeclaration;
import io.github.qmp4j.schema.source.Location;
import io.github.qmp4j.schema.source.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decodes the examples of a section with the types that are declared. */
final class ExampleCheck {

  private final Map<String, Declaration> declarations;
  private final Reports reports;
  private final Decoding sent;
  private final Decoding received;
  /** The command whose reply comes next; null if that is not known. */
  private CommandDeclaration asked;

  ExampleCheck(Map<String, Declaration> declarations, Reports reports) {
    this.declarations = declarations;
    this.reports = reports;
    this.sent = new Decoding(declarations, Decoding.Direction.SENT);
    this.received = new Decoding(declarations, Decoding.Direction.RECEIVED);
  }

  void check(Section section, List<Example> examples) {
    Reports here = reports.in(section.heading().stripped());
    for (Example example : examples) {
      mismatch(example)
          .ifPresent(what -> here.warning(ProblemCode.TEXT_EXAMPLE, example.location(), what));
    }
    contradiction(section, examples)
        .ifPresent(what -> here.warning(ProblemCode.TEXT_EXAMPLE, location(examples), what));
  }

  private static Location location(List<Example> examples) {
    return examples.get(0).location();
  }

  private Optional<String> mismatch(Example example) {
    Map<String, Object> message = example.message();
    if (example.executes().isPresent()) {
      return request(example.executes().get(), message.getOrDefault("arguments", Map.of()));
    } else if (example.event().isPresent()) {
      return event(example.event().get(), message.getOrDefault("data", Map.of()));
    } else if (message.containsKey("return")) {
      return reply(message.get("return"));
    }
    boolean known = message.containsKey("error") || message.containsKey("QMP");
    return known ? Optional.empty() : Optional.of("neither request, reply nor event");
  }

  private Optional<String> request(String command, Object arguments) {
    asked = declarations.get(command) instanceof CommandDeclaration c ? c : null;
    if (asked == null) {
      return Optional.of("executes '" + command + "', which is not documented");
    }
    if (!(arguments instanceof Map<?, ?> object)) {
      return Optional.of("'arguments' is no object");
    }
    // Open commands take what the text does not list.
    return asked.flags().gen()
        ? sent.members(object, asked.arguments(), "arguments")
        : Optional.empty();
  }

  private Optional<String> reply(Object value) {
    CommandDeclaration command = asked;
    asked = null;
    if (command == null) {
      return Optional.empty();
    } else if (command.returns().isPresent()) {
      return received.mismatch(value, command.returns().get(), "return");
    }
    boolean empty = value instanceof Map<?, ?> object && object.isEmpty();
    return empty
        ? Optional.empty()
        : Optional.of(
            "'%s' returns something, of which the text says nothing".formatted(command.name()));
  }

  private Optional<String> event(String event, Object data) {
    if (!(declarations.get(event) instanceof EventDeclaration declared)) {
      return Optional.of("shows event '" + event + "', which is not documented");
    }
    return data instanceof Map<?, ?> object
        ? received.members(object, declared.data(), "data")
        : Optional.of("'data' is no object");
  }

  /** Whether no example is about what the section is about. */
  private static Optional<String> contradiction(Section section, List<Example> examples) {
    List<String> names =
        examples.stream().flatMap(e -> e.executes().or(e::event).stream()).toList();
    String title = section.heading().stripped();
    boolean plain = title.matches("@?[\\w, -]+") && section.underlined();
    boolean related = names.isEmpty() || names.stream().anyMatch(title::contains);
    return plain && !title.contains(" ") && !related
        ? Optional.of("an example of '%s' under the heading '%s'".formatted(names.get(0), title))
        : Optional.empty();
  }
}
