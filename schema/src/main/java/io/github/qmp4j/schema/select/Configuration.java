package io.github.qmp4j.schema.select;

import io.github.qmp4j.schema.model.Condition;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of how a server was built, to leave out what it cannot have.
 *
 * <p>Macros that are not mentioned may or may not be defined, and an element whose condition depends
 * on them stays.
 *
 * @param macros whether a macro is defined, by its name
 */
public record Configuration(Map<String, Boolean> macros) {

  /** Nothing is known, so nothing is left out. */
  public static final Configuration UNKNOWN = new Configuration(Map.of());

  public Configuration {
    macros = Map.copyOf(macros);
  }

  /** False only if an element with that condition is certainly not in the server. */
  boolean allows(Optional<Condition> condition) {
    return condition.flatMap(this::evaluate).orElse(true);
  }

  /** Empty if it depends on macros that nothing is known of. */
  private Optional<Boolean> evaluate(Condition condition) {
    if (condition instanceof Condition.Defined defined) {
      return Optional.ofNullable(macros.get(defined.macro()));
    } else if (condition instanceof Condition.Not not) {
      return evaluate(not.condition()).map(value -> !value);
    } else if (condition instanceof Condition.All all) {
      return combined(all.conditions(), false);
    } else if (condition instanceof Condition.Any any) {
      return combined(any.conditions(), true);
    }
    // C text: nobody here evaluates it.
    return Optional.empty();
  }

  /** One part that is {@code decisive} decides; otherwise all parts have to be known. */
  private Optional<Boolean> combined(List<Condition> parts, boolean decisive) {
    List<Optional<Boolean>> values = parts.stream().map(this::evaluate).toList();
    if (values.contains(Optional.of(decisive))) {
      return Optional.of(decisive);
    }
    return values.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(!decisive);
  }
}
