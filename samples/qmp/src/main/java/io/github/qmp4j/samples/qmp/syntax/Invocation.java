package io.github.qmp4j.samples.qmp.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command to be sent.
 *
 * @param arguments a group, or JSON; an empty group if there are none
 * @param id as JSON, to be shown with the reply; null if none was given
 * @param outOfBand whether the server shall not finish other commands first
 */
public record Invocation(
    String command, Given arguments, @Nullable String id, boolean outOfBand) {

  Invocation(String command, Given arguments) {
    this(command, arguments, null, false);
  }

  /** Of a line as it is typed: words, or raw JSON. */
  public static Invocation ofLine(String line) {
    return line.strip().startsWith("{") ? RawRequest.read(line) : of(Words.of(line));
  }

  /** Of words that were split already. A single one may be raw JSON. */
  public static Invocation ofArguments(List<String> arguments) {
    if (arguments.size() == 1 && arguments.get(0).strip().startsWith("{")) {
      return RawRequest.read(arguments.get(0));
    }
    List<Word> words = new ArrayList<>();
    for (String argument :
        arguments) { // no stream: a JVM that has just started pays for the first one
      words.add(Words.argument(argument));
    }
    return of(words);
  }

  /** Where the words of a line stand that may still be typed. */
  public static List<Span> spans(String line) {
    return Words.spans(line);
  }

  static Invocation of(List<Word> words) {
    if (words.isEmpty()) {
      throw new SyntaxException("a command is missing");
    }
    Word command = words.get(0);
    if (command.value() != null) {
      throw new SyntaxException(
          "'" + command.name() + "=' is no command: that comes first, then its arguments");
    }
    return new Invocation(command.name(), Arguments.of(words.subList(1, words.size())));
  }

  /** The same, out of band. */
  public Invocation urgently() {
    return new Invocation(command, arguments, id, true);
  }

  /** Whether it was typed as JSON: to be sent as it is, whatever is known of the command. */
  public boolean isRaw() {
    return arguments instanceof Given.Json;
  }

  /** The arguments as JSON, by their looks; null if there are none. */
  public @Nullable String argumentsJson() {
    return arguments instanceof Given.Group group && group.members().isEmpty()
        ? null
        : arguments.json();
  }
}
