package io.github.qmp4j.samples.qmp.vocabulary;

import io.github.qmp4j.samples.qmp.syntax.Invocation;
import io.github.qmp4j.samples.qmp.syntax.SyntaxException;
import io.github.qmp4j.schema.source.Suggestion;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** From what was typed to what is sent. */
public final class Requests {

  private final Vocabulary vocabulary;

  public Requests(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The arguments to be sent, an object. What was typed as JSON is not checked.
   *
   * @throws SyntaxException if the server would refuse them; with all that is wrong, and what is valid
   */
  public JsonNode arguments(Invocation invocation) {
    if (invocation.isRaw() || vocabulary.commands().isEmpty()) {
      return Typing.tree(invocation.arguments().json());
    }
    CommandInfo command = vocabulary
        .command(invocation.command())
        .orElseThrow(() -> unknown(invocation.command(), vocabulary));
    JsonNode arguments = new Typing(vocabulary).value(invocation.arguments(), command.arguments());
    List<String> problems = Check.problems(vocabulary, command, arguments);
    if (!problems.isEmpty()) {
      throw new SyntaxException(command.name() + ": " + String.join("\n  ", problems));
    }
    return arguments;
  }

  /**
   * Checks that the server has a command, if it tells which it has.
   *
   * @throws UnknownCommandException if it has not
   */
  public void require(String command) {
    if (!vocabulary.commands().isEmpty() && vocabulary.command(command).isEmpty()) {
      throw unknown(command, vocabulary);
    }
  }

  /** For who names a command that the server does not have; with what helps. */
  public static UnknownCommandException unknown(String command, Vocabulary vocabulary) {
    String meant = Suggestion.among(vocabulary.commands(), command)
        .map(name -> "did you mean " + name + "?")
        .orElse(
            command.startsWith("guest-") && vocabulary.command("guest-ping").isEmpty()
                ? "--agent talks to a guest agent"
                : "Tab shows those there are");
    return new UnknownCommandException(
        command, "this server has no command '" + command + "'; " + meant);
  }
}
