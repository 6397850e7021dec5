package io.github.qmp4j.schema.text;

import io.github.qmp4j.schema.model.BuiltinType;
import io.github.qmp4j.schema.source.Limits;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.ProblemCode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads overlays. Each line is {@code PATH = WHAT}; lines that begin with {@code #} are comments.
 *
 * <pre>
 * migrate.arguments.detach = ignore             # neither expected nor generated
 * block_resize.arguments.size = type int        # a type of QAPI; [int] is an array, object an object
 * query-cpus.returns.pc = add int?              # a member that no list has; ? makes it optional
 * human-monitor-command.returns = type str
 * snapshot.arguments.file = optional            # or required
 * query-block.returns.io-status = values ok, failed, nospace
 * device_add = open                             # further arguments are possible; or closed
 * Show the switch = rename query-rocker
 * </pre>
 *
 * <p>A path begins with the name of a command or event (as the heading has it, for {@code rename});
 * {@code returns.NOUN} is the list of a result that is headed by that noun.
 */
final class OverlayReader {

  private static final Pattern ENTRY = Pattern.compile("\\s*(\\S.*?)\\s*=\\s*(\\w+)\\s*(.*?)\\s*");

  private OverlayReader() {}

  static void read(List<Line> lines, Overlay overlay, Reports reports) {
    for (Line line : lines) {
      String text = line.text().replaceFirst("(?:^|\\s)#.*", "");
      if (text.chars().filter(c -> c == '.').count() > Limits.NESTING) {
        reports.error(Problem.error(
            ProblemCode.TOO_LARGE,
            line.location(),
            "more than " + Limits.NESTING + " members within each other"));
      } else if (!text.isBlank()) {
        entry(line, text)
            .ifPresentOrElse(
                overlay::add,
                () -> reports.error(
                    Problem.error(ProblemCode.BAD_OVERLAY, line.location(), "expected PATH = WHAT")
                        .withHint("WHAT is one of type TYPE, add TYPE, optional, required, "
                            + "values A, B, open, closed, rename NAME, ignore")));
      }
    }
  }

  private static Optional<Overlay.Entry> entry(Line line, String text) {
    Matcher entry = ENTRY.matcher(text);
    if (!entry.matches()) {
      return Optional.empty();
    }
    String words = entry.group(3);
    return Arrays.stream(Overlay.Verb.values())
        .filter(verb -> verb.name().toLowerCase(Locale.ROOT).equals(entry.group(2)))
        .filter(verb -> words.isEmpty() != takesWords(verb))
        .filter(verb -> !isTyped(verb) || typing(words).isPresent())
        .findFirst()
        .map(verb -> new Overlay.Entry(entry.group(1), verb, words, line.location()));
  }

  private static boolean takesWords(Overlay.Verb verb) {
    return isTyped(verb) || verb == Overlay.Verb.VALUES || verb == Overlay.Verb.RENAME;
  }

  private static boolean isTyped(Overlay.Verb verb) {
    return verb == Overlay.Verb.TYPE || verb == Overlay.Verb.ADD;
  }

  /** {@code int}, {@code [str]}, {@code object?}; empty if it is no type. */
  static Optional<Typing> typing(String words) {
    Matcher type = Pattern.compile("(\\[)?\\s*(\\w+)\\s*(\\])?(\\?)?").matcher(words);
    if (!type.matches() || (type.group(1) == null) != (type.group(3) == null)) {
      return Optional.empty();
    }
    Typing single = single(type.group(2));
    Typing typing = type.group(1) == null
        ? single
        : Typing.of(Typing.Kind.ARRAY, single.name().orElse(null));
    return Optional.of(typing.withOptional(type.group(4) != null));
  }

  private static Typing single(String name) {
    if (name.equals("object")) {
      return Typing.of(Typing.Kind.OBJECT, null);
    }
    boolean builtin = BuiltinType.find(name).isPresent();
    return Typing.of(builtin ? Typing.Kind.SCALAR : Typing.Kind.NAMED, name);
  }

  static List<String> values(String words) {
    return List.of(words.split("[,\\s]+"));
  }
}
