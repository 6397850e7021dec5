package io.github.qmp4j.schema.text;

import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a heading names. */
final class Titles {

  private static final Pattern COMMAND = Pattern.compile("(?:__[a-z0-9.-]+_)?[a-z][a-z0-9_-]*");
  private static final Pattern EVENT = Pattern.compile("[A-Z][A-Z0-9_]*");
  private static final Pattern TYPE = Pattern.compile("(?=\\w*[a-z])[A-Z]\\w*");

  private final Overlay overlay;
  private final Reports reports;

  Titles(Overlay overlay, Reports reports) {
    this.overlay = overlay;
    this.reports = reports;
  }

  static boolean isType(Section section) {
    return TYPE.matcher(section.heading().stripped()).matches();
  }

  /** The command; empty, and a problem, if neither heading nor examples say which. */
  Optional<String> command(Section section, List<Example> examples) {
    String title = section.heading().stripped();
    String name = title.replaceFirst("^@", "");
    Optional<Overlay.Entry> renamed = overlay.find(title, Overlay.Verb.RENAME);
    if (renamed.isPresent()) {
      overlay.used(renamed.get(), !renamed.get().words.equals(name));
      return Optional.of(renamed.get().words);
    }
    if (COMMAND.matcher(name).matches() && section.underlined()) {
      return Optional.of(name);
    }
    TreeSet<String> executed = new TreeSet<>();
    examples.forEach(example -> example.executes().ifPresent(executed::add));
    if (executed.size() == 1) {
      reports.warning(
          ProblemCode.TEXT_NAME,
          section.heading().location(),
          "'%s' is read as '%s', which its example executes".formatted(title, executed.first()));
      return Optional.of(executed.first());
    }
    if (COMMAND.matcher(name).matches()) {
      return Optional.of(name);
    }
    reports.unclear(Problem.error(
            ProblemCode.TEXT_NAME,
            section.heading().location(),
            "'%s' is no command, and the examples execute %s"
                .formatted(title, executed.isEmpty() ? "none" : String.join(", ", executed)))
        .withHint("an overlay can say it: %s = rename NAME".formatted(title)));
    return Optional.empty();
  }

  /** The events; a heading can be shared. Numbers before names have been seen. */
  List<String> events(Section section) {
    List<String> events = new ArrayList<>();
    String title = section.heading().stripped().replaceFirst("^@|^\\d+ ", "");
    for (String name : title.split(",")) {
      if (EVENT.matcher(name.strip()).matches()) {
        events.add(name.strip());
      } else {
        reports.unclear(
            ProblemCode.TEXT_NAME,
            section.heading().location(),
            "'%s' is no name of an event".formatted(name.strip()));
      }
    }
    return events;
  }
}
