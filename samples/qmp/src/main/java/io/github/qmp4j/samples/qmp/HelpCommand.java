package io.github.qmp4j.samples.qmp;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * What a command is for: {@code qmp help schema check} is {@code qmp schema check --help}. Picocli's own
 * takes one word, and brings a {@code --help} that the inherited one collides with.
 */
@Command(name = "help", helpCommand = true, description = "Shows what a command is for.")
final class HelpCommand implements Runnable {

  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "COMMAND", description = "Without one, this lists them.")
  private List<String> words = List.of();

  @Override
  public void run() {
    CommandLine meant = spec.parent().commandLine();
    for (String word : words) {
      CommandLine named = meant.getSubcommands().get(word);
      if (named == null) {
        throw new ParameterException(
            meant,
            "'" + meant.getCommandSpec().qualifiedName() + "' has no command '" + word + "'");
      }
      meant = named;
    }
    meant.usage(spec.commandLine().getOut());
  }
}
