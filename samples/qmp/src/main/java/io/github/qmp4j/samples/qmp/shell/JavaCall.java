package io.github.qmp4j.samples.qmp.shell;

import io.github.qmp4j.processor.example.CallExamples;
import io.github.qmp4j.samples.qmp.syntax.SyntaxException;
import io.github.qmp4j.samples.qmp.vocabulary.NearestDefinition;
import io.github.qmp4j.samples.qmp.vocabulary.Typing;
import io.github.qmp4j.schema.model.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Java that an application would have for the last command. The first one takes a second. */
final class JavaCall {

  private final NearestDefinition definition;
  private final Dialogue dialogue;
  private @Nullable CallExamples code;

  JavaCall(NearestDefinition definition, Dialogue dialogue) {
    this.definition = definition;
    this.dialogue = dialogue;
  }

  /**
   * A call of the generated API, for the command that was sent last.
   *
   * @throws SyntaxException if there is none, or no bundled definition has it and all of its arguments
   */
  String ofLast() {
    return of(
        dialogue.last().orElseThrow(() -> new SyntaxException("java: nothing has been sent yet")));
  }

  private String of(Dialogue.Sent sent) {
    try {
      return code()
          .flatMap(c -> c.command(sent.command(), Typing.plain(sent.arguments())))
          .orElseThrow(() -> new SyntaxException("no bundled definition has '" + sent.command()
              + "'; qmp schema capture makes one of this server"));
    } catch (IllegalArgumentException e) {
      throw new SyntaxException(
          "no Java for this " + sent.command() + ": in the bundled definition " + e.getMessage());
    }
  }

  private Optional<CallExamples> code() {
    if (code == null) {
      Optional<Schema> schema = definition.schema();
      schema.ifPresent(found -> code = CallExamples.of(found, found));
    }
    return Optional.ofNullable(code);
  }
}
