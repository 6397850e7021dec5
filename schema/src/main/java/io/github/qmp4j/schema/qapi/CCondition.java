package io.github.qmp4j.schema.qapi;

import io.github.qmp4j.schema.model.Condition;
import io.github.qmp4j.schema.source.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Translates what QEMU up to 6.1 wrote after {@code #if}, as far as it is made of {@code
 * defined(X)}, {@code !}, {@code &&}, {@code ||} and parentheses.
 */
final class CCondition {

  private static final Pattern TOKEN =
      Pattern.compile("\\s*(defined\\s*\\(\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*\\)"
          + "|defined\\s+([A-Za-z_][A-Za-z0-9_]*)|&&|\\|\\||!|\\(|\\))");

  private static final String END = "";

  private final List<String> tokens = new ArrayList<>();
  private int next;
  private int depth;

  private CCondition() {}

  /** The condition; as {@link Condition.Preprocessor} if there is anything else in it. */
  static Condition translate(String text) {
    CCondition parser = new CCondition();
    Condition verbatim = new Condition.Preprocessor(text);
    if (!parser.tokenize(text.strip())) {
      return verbatim;
    }
    return parser.any().filter(c -> parser.peek().equals(END)).orElse(verbatim);
  }

  private boolean tokenize(String text) {
    Matcher matcher = TOKEN.matcher(text);
    int position = 0;
    while (position < text.length()) {
      if (!matcher.find(position) || matcher.start() != position) {
        return false;
      }
      String macro = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
      tokens.add(macro != null ? macro : matcher.group(1));
      position = matcher.end();
    }
    tokens.add(END);
    return true;
  }

  private String peek() {
    return tokens.get(next);
  }

  private boolean taken(String token) {
    if (!peek().equals(token)) {
      return false;
    }
    next++;
    return true;
  }

  private Optional<Condition> any() {
    return infix("||", CCondition::all, Condition.Any::new);
  }

  private Optional<Condition> all() {
    return infix("&&", CCondition::atom, Condition.All::new);
  }

  private Optional<Condition> infix(
      String operator,
      Function<CCondition, Optional<Condition>> operand,
      Function<List<Condition>, Condition> combined) {
    List<Condition> operands = new ArrayList<>();
    do {
      Optional<Condition> one = operand.apply(this);
      if (one.isEmpty()) {
        return one;
      }
      operands.add(one.get());
    } while (taken(operator));
    return Optional.of(operands.size() == 1 ? operands.get(0) : combined.apply(operands));
  }

  private Optional<Condition> atom() {
    if (++depth > Limits.NESTING) {
      return Optional.empty();
    }
    try {
      if (taken("!")) {
        return atom().map(Condition.Not::new);
      }
      if (taken("(")) {
        return any().filter(c -> taken(")"));
      }
      if (!peek().matches("\\w+")) {
        return Optional.empty();
      }
      return Optional.of(new Condition.Defined(tokens.get(next++)));
    } finally {
      depth--;
    }
  }
}
