package io.github.qmp4j.samples.qmp.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lines one after the other: most are a command each; between {@code transaction(} and {@code )} each
 * is an action, and all of them become one command. For one thread.
 */
public final class Statements {

  /** Opens a transaction. */
  public static final String TRANSACTION = "transaction(";

  private final Consumer<String> check;
  private @Nullable List<Given> actions;

  /** Of commands that nothing is known of. */
  public Statements() {
    this(command -> {});
  }

  /**
   * Of commands that are known.
   *
   * @param check throws a {@link SyntaxException} if there is no such command: whoever mistypes that
   *     need not hear of its arguments. It is not asked of actions, nor of requests in JSON
   */
  public Statements(Consumer<String> check) {
    this.check = check;
  }

  /** Whether the line is for people: it begins with {@code #}, as no command does. */
  public static boolean isComment(String line) {
    return line.strip().startsWith("#");
  }

  /** Whether a transaction is open. */
  public boolean inTransaction() {
    return actions != null;
  }

  /** Forgets the open transaction. */
  public void abandon() {
    actions = null;
  }

  /**
   * Takes a line.
   *
   * @return what is to be sent now; empty after a blank line or a comment, or within a transaction
   * @throws SyntaxException if it cannot be understood. An open transaction stays open, without this
   *     line, unless text follows its end
   */
  public Optional<Invocation> next(String line) {
    if (line.isBlank() || isComment(line)) {
      return Optional.empty();
    }
    if (line.strip().startsWith("{")) {
      return Optional.of(Invocation.ofLine(line));
    }
    List<Word> words = Words.of(line);
    if (words.get(0).is(TRANSACTION)) {
      actions = new ArrayList<>();
      words = words.subList(1, words.size());
    }
    if (actions != null) {
      return action(actions, words);
    }
    if (words.get(0).value() == null) {
      check.accept(words.get(0).name());
    }
    return Optional.of(Invocation.of(words));
  }

  private Optional<Invocation> action(List<Given> actions, List<Word> words) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    boolean closes = words.get(words.size() - 1).is(")");
    if (words.get(0).is(")") && words.size() > 1) {
      abandon();
      throw new SyntaxException("Unexpected input after close of Transaction sub-shell");
    }
    List<Word> action = closes ? words.subList(0, words.size() - 1) : words;
    if (!action.isEmpty()) {
      Invocation typed = Invocation.of(action);
      actions.add(group("type", new Given.Text(typed.command(), true), "data", typed.arguments()));
    }
    if (!closes) {
      return Optional.empty();
    }
    abandon();
    return Optional.of(new Invocation("transaction", group("actions", new Given.Items(actions))));
  }

  private static Given.Group group(String name, Given value) {
    return new Given.Group(Map.of(name, value));
  }

  private static Given.Group group(String name, Given value, String second, Given secondValue) {
    Map<String, Given> members = new LinkedHashMap<>();
    members.put(name, value);
    members.put(second, secondValue);
    return new Given.Group(members);
  }
}
