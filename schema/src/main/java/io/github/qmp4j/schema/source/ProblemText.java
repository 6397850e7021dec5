package io.github.qmp4j.schema.source;

import java.util.Optional;

/** A problem in full, on several lines. */
final class ProblemText {

  private final Problem problem;
  private final StringBuilder text = new StringBuilder();

  ProblemText(Problem problem) {
    this.problem = problem;
  }

  @Override
  public String toString() {
    text.setLength(0);
    text.append(problem);
    if (!problem.context().isEmpty()) {
      line("    in " + String.join(", ", problem.context()));
    }
    Optional<Location> includer = problem.location().includedFrom();
    while (includer.isPresent()) {
      line("    included from " + includer.get());
      includer = includer.get().includedFrom();
    }
    problem.line().ifPresent(this::excerpt);
    problem.related().ifPresent(r -> line("    " + r.what() + " at " + r.location()));
    problem.hint().ifPresent(hint -> line("    " + hint));
    return text.toString();
  }

  private void excerpt(String source) {
    String number = Integer.toString(problem.location().line());
    line("  %s | %s".formatted(number, source));
    int column = problem.location().column();
    if (column > 0) {
      line("  %s | %s^".formatted(" ".repeat(number.length()), blank(source, column - 1)));
    }
  }

  /** As wide as the first characters of the line: tabs stay tabs. */
  private static String blank(String source, int characters) {
    StringBuilder blank = new StringBuilder();
    source.codePoints().limit(characters).forEach(c -> blank.append(c == '\t' ? '\t' : ' '));
    return blank.toString();
  }

  private void line(String line) {
    text.append('\n').append(line);
  }
}
