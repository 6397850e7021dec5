package io.github.qmp4j.schema.text;

import io.github.qmp4j.schema.model.Condition;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.ProblemCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The directives of the preprocessor that are around an entry of a table. */
final class HxConditions {

  /** Each entry has all that are around it. QEMU's tables had one. */
  private static final int MOST = 20;

  private final Reports reports;
  private final Deque<Condition> open = new ArrayDeque<>();

  HxConditions(Reports reports) {
    this.reports = reports;
  }

  /** Whether a line, without blanks around it, is one of them. */
  static boolean recognizes(String text) {
    return text.startsWith("#if") || text.startsWith("#el") || text.startsWith("#endif");
  }

  void read(Line line) {
    String text = line.stripped();
    if (text.startsWith("#if")) {
      open(line);
    } else if (text.startsWith("#endif")) {
      open.poll();
    } else if (text.startsWith("#else") && !open.isEmpty()) {
      open.push(opposite(open.pop()));
    } else {
      boolean unopened = text.startsWith("#else");
      String message = unopened ? "#else without #if" : "expected #else or #endif, found " + text;
      reports.unclear(ProblemCode.BAD_TABLE, line.location(), message);
    }
  }

  private void open(Line line) {
    if (open.size() == MOST) {
      String message = "more than " + MOST + " conditions within each other";
      reports.error(Problem.error(ProblemCode.TOO_LARGE, line.location(), message));
    }
    if (open.size() <= MOST) {
      open.push(condition(line.stripped()));
    }
  }

  private static Condition condition(String directive) {
    if (directive.startsWith("#ifndef")) {
      return opposite(condition(directive.replaceFirst("n", "")));
    }
    String text = directive
        .replaceFirst("^#ifdef\\s+", "")
        .replaceFirst("^#if\\s+defined\\s*\\(?\\s*(\\w+)\\s*\\)?$", "$1")
        .replaceFirst("^#if\\s+", "");
    return text.matches("\\w+") ? new Condition.Defined(text) : new Condition.Preprocessor(text);
  }

  private static Condition opposite(Condition condition) {
    return condition instanceof Condition.Not not ? not.condition() : new Condition.Not(condition);
  }

  /** Of those that are open, what must hold. */
  Optional<Condition> all() {
    List<Condition> all = new ArrayList<>(open);
    return all.size() > 1 ? Optional.of(new Condition.All(all)) : all.stream().findFirst();
  }
}
