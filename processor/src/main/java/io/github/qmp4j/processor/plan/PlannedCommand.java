package io.github.qmp4j.processor.plan;

import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command: a request record and a method of the facade.
 *
 * @param name of the record
 * @param method of the facade
 * @param boxed whether one component holds all arguments
 * @param components the arguments
 * @param result null if success carries no data
 */
public record PlannedCommand(
    String name,
    String method,
    Command origin,
    boolean boxed,
    List<Component> components,
    @Nullable JavaType result) {

  /** More required arguments than that are not told apart by their position. */
  private static final int MOST_POSITIONAL = 3;

  public PlannedCommand {
    components = List.copyOf(components);
  }

  /**
   * Whether one component holds all arguments. A struct does not where others may stand beside its
   * members; a union does even there, for its members are in no one record.
   */
  static boolean boxes(Command command, Schema schema) {
    return command.boxed()
        && command
            .arguments()
            .filter(type -> command.flags().gen() || schema.object(type).isUnion())
            .isPresent();
  }

  public List<Component> required() {
    return components.stream().filter(c -> !c.mayBeLeftOut()).toList();
  }

  public boolean hasOptional() {
    return components.stream().anyMatch(Component::mayBeLeftOut);
  }

  /** Whether the required arguments may be given without their names. */
  public boolean positional() {
    return required().size() <= MOST_POSITIONAL;
  }
}
