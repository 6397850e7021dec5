package io.github.qmp4j.samples.qmp.shell;

import io.github.qmp4j.samples.qmp.shell.completion.Completion;
import io.github.qmp4j.samples.qmp.shell.completion.LiveValues;
import io.github.qmp4j.samples.qmp.shell.completion.QmpCompletion;
import io.github.qmp4j.samples.qmp.shell.marking.Marking;
import io.github.qmp4j.samples.qmp.shell.marking.QmpMarking;
import io.github.qmp4j.samples.qmp.syntax.Invocation;
import io.github.qmp4j.samples.qmp.syntax.Statements;
import io.github.qmp4j.samples.qmp.syntax.SyntaxException;
import io.github.qmp4j.samples.qmp.syntax.UnfinishedException;
import io.github.qmp4j.samples.qmp.vocabulary.Requests;
import io.github.qmp4j.samples.qmp.vocabulary.Typing;
import io.github.qmp4j.samples.qmp.vocabulary.UnknownCommandException;
import io.github.qmp4j.samples.qmp.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Commands of the protocol, and those of the shell itself. */
final class QmpMode implements Mode {

  private final Dialogue dialogue;
  private final Output output;
  private final Requests requests;
  private final Builtins builtins;
  private final Aids commands;
  private final Aids actions;
  private final HumanCommands human;
  private final Statements statements;

  /** What helps typing. */
  private record Aids(Completion completion, Marking marking) {

    static Aids of(Vocabulary vocabulary, List<String> others, LiveValues live) {
      return new Aids(
          new QmpCompletion(vocabulary, others, live), new QmpMarking(vocabulary, others));
    }
  }

  QmpMode(
      Dialogue dialogue,
      Output output,
      Vocabulary vocabulary,
      LiveValues live,
      Builtins builtins,
      HumanCommands human) {
    this.dialogue = dialogue;
    this.output = output;
    this.requests = new Requests(vocabulary);
    this.builtins = builtins;
    this.human = human;
    this.statements = new Statements(requests::require);
    List<String> others = new ArrayList<>(Builtins.NAMES);
    if (!vocabulary.actions().commands().isEmpty()) {
      others.add(Statements.TRANSACTION);
    }
    this.commands = Aids.of(vocabulary, others, live);
    this.actions = Aids.of(vocabulary.actions(), List.of(")"), live);
  }

  @Override
  public String prompt() {
    return statements.inTransaction() ? Shell.TRANSACTION_PROMPT : Shell.PROMPT;
  }

  @Override
  public Completion completion() {
    return aids().completion();
  }

  @Override
  public Marking marking() {
    return aids().marking();
  }

  private Aids aids() {
    return statements.inTransaction() ? actions : commands;
  }

  @Override
  public boolean isUnfinished(String line) {
    if (line.strip().startsWith("hmp ") || Statements.isComment(line)) {
      return false;
    }
    try {
      Invocation.ofLine(line);
      return false;
    } catch (UnfinishedException e) {
      return true;
    } catch (SyntaxException e) {
      return false;
    }
  }

  @Override
  public void accept(String line) {
    if (statements.inTransaction() || !builtins.accept(line)) {
      try {
        statements.next(line).ifPresent(this::send);
      } catch (UnknownCommandException e) {
        throw human.has(e.command()) ? human(e.command(), line) : e;
      }
    }
  }

  private static SyntaxException human(String command, String line) {
    return new SyntaxException(
        "'" + command + "' is a command of the human monitor: hmp " + line.strip());
  }

  private void send(Invocation invocation) {
    JsonNode arguments = requests.arguments(invocation);
    output.request(invocation.command(), arguments);
    ObjectNode reply = invocation.outOfBand()
        ? dialogue.sendOutOfBand(invocation.command(), arguments)
        : dialogue.send(invocation.command(), arguments);
    if (invocation.id() != null) {
      reply.set("id", Typing.tree(invocation.id()));
    }
    output.reply(reply);
  }

  @Override
  public void cancel() {
    statements.abandon();
  }

  @Override
  public void end() {
    if (statements.inTransaction()) {
      throw new SyntaxException("the transaction is not closed: ) is missing");
    }
  }
}
