package io.github.qmp4j.samples.qmp.shell;

import io.github.qmp4j.samples.qmp.shell.console.Console;
import io.github.qmp4j.samples.qmp.syntax.Invocation;
import io.github.qmp4j.samples.qmp.syntax.Statements;
import io.github.qmp4j.samples.qmp.vocabulary.Requests;
import io.github.qmp4j.samples.qmp.vocabulary.Typing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Commands of the protocol, and those of the shell itself. */
final class QmpMode implements Mode {

  private final Dialogue dialogue;
  private final Console console;
  private final Requests requests;
  private final Builtins builtins;
  private final Conversation.Style style;
  private final Statements statements = new Statements();

  QmpMode(
      Dialogue dialogue,
      Console console,
      Requests requests,
      Builtins builtins,
      Conversation.Style style) {
    this.dialogue = dialogue;
    this.console = console;
    this.requests = requests;
    this.builtins = builtins;
    this.style = style;
  }

  @Override
  public String prompt() {
    return statements.inTransaction() ? Shell.TRANSACTION_PROMPT : Shell.PROMPT;
  }

  @Override
  public void accept(String line) {
    if (statements.inTransaction() || !builtins.accept(line)) {
      statements.next(line).ifPresent(this::send);
    }
  }

  private void send(Invocation invocation) {
    JsonNode arguments = requests.arguments(invocation);
    if (style.echo()) {
      ObjectNode request = JsonNodeFactory.instance.objectNode();
      request.put("execute", invocation.command());
      request.set("arguments", arguments);
      console.print(style.layout().text(request));
    }
    ObjectNode reply = dialogue.send(invocation.command(), arguments);
    if (invocation.id() != null) {
      reply.set("id", Typing.tree(invocation.id()));
    }
    console.print(style.layout().text(reply));
  }

  @Override
  public void cancel() {
    statements.abandon();
  }
}
