package io.github.qmp4j.samples.qmp.server;

import io.github.qmp4j.samples.qmp.syntax.SyntaxException;
import io.github.qmp4j.schema.source.Suggestion;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which events are shown. Asked by another thread than it is set by. */
public final class EventFilter {

  private volatile List<String> patterns;

  private EventFilter(List<String> patterns) {
    this.patterns = patterns;
  }

  public static EventFilter all() {
    return new EventFilter(List.of("*"));
  }

  public static EventFilter none() {
    return new EventFilter(List.of());
  }

  /**
   * Chooses.
   *
   * @param text {@code on}, {@code off}, or names with {@code *} in them; empty changes nothing
   * @throws SyntaxException if these are no names
   * @return what is shown from now on, for people
   */
  public String set(String text) {
    switch (text) {
      case "" -> {}
      case "on" -> patterns = List.of("*");
      case "off" -> patterns = List.of();
      default -> patterns = List.of(checked(text).split("\\s+"));
    }
    return patterns.isEmpty() ? "events are off" : "events shown: " + String.join(" ", patterns);
  }

  /** What there is to say of those names that no event has, by which nothing would ever be shown. */
  public static List<String> unknown(String text, Collection<String> events) {
    return text.isEmpty() || text.equals("on") || text.equals("off")
        ? List.of()
        : Arrays.stream(checked(text).split("\\s+"))
            .filter(
                pattern -> events.stream().noneMatch(event -> event.matches(expression(pattern))))
            .map(pattern -> "this server has no event '" + pattern + "'"
                + Suggestion.among(events, pattern)
                    .map(near -> "; did you mean '" + near + "'?")
                    .orElse(""))
            .toList();
  }

  /**
   * Whether nothing would ever be shown: all that is named is mistyped. A pattern never is, and nothing
   * is if it is not known which events there are.
   */
  public static boolean isMistyped(String text, Collection<String> events) {
    return !events.isEmpty()
        && text.indexOf('*') < 0
        && unknown(text, events).size() == text.strip().split("\\s+").length;
  }

  /** Whether an event of that name is shown. */
  public boolean shows(String event) {
    return patterns.stream().anyMatch(pattern -> event.matches(expression(pattern)));
  }

  private static String checked(String text) {
    String names = text.toUpperCase(Locale.ROOT);
    if (!names.matches("[A-Z0-9_*\\s]+")) {
      throw new SyntaxException("events on, off, or names such as BLOCK_*: not '" + text + "'");
    }
    return names;
  }

  private static String expression(String pattern) {
    return List.of(pattern.split("\\*", -1)).stream()
        .map(Pattern::quote)
        .collect(Collectors.joining(".*"));
  }
}
