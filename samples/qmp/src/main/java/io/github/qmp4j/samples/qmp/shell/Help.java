package io.github.qmp4j.samples.qmp.shell;

import io.github.qmp4j.samples.qmp.syntax.Statements;
import io.github.qmp4j.samples.qmp.syntax.SyntaxException;
import io.github.qmp4j.samples.qmp.vocabulary.CommandHelp;
import io.github.qmp4j.samples.qmp.vocabulary.CommandInfo;
import io.github.qmp4j.samples.qmp.vocabulary.NearestDefinition;
import io.github.qmp4j.samples.qmp.vocabulary.Requests;
import io.github.qmp4j.samples.qmp.vocabulary.Vocabulary;

/** What {@code help} prints. */
final class Help {

  private static final String OVERVIEW = """
      COMMAND [NAME=VALUE...]  a command of the server; Tab completes, a.b=1 is {"a": {"b": 1}},
                               what stands in quotes is a string
      transaction(             the following lines are actions of one transaction, until )
      {"execute": ...}         a request as it is on the wire, not checked
      hmp COMMAND              a command of the human monitor
      events on|off|PATTERN    which events are shown, as in events BLOCK_* JOB_*
      java                     the last command as an application would send it
      help COMMAND             what a command takes and returns
      exit, or Ctrl-D          leaves; Ctrl-R searches what was typed before""";

  private final Vocabulary vocabulary;
  private final NearestDefinition definition;

  Help(Vocabulary vocabulary, NearestDefinition definition) {
    this.vocabulary = vocabulary;
    this.definition = definition;
  }

  /**
   * @param command a name; empty, or one of the shell's own, for all there is
   * @throws SyntaxException if the server does not have it
   */
  String of(String command) {
    if (command.isEmpty()
        || Builtins.NAMES.contains(command)
        || command.equals(Statements.TRANSACTION)) {
      return OVERVIEW;
    }
    CommandInfo found =
        vocabulary.command(command).orElseThrow(() -> Requests.unknown(command, vocabulary));
    return new CommandHelp(vocabulary).of(found, definition.summary(command));
  }
}
