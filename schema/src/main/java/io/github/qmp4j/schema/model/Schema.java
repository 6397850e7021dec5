package io.github.qmp4j.schema.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * A checked schema: every name resolves, every rule is kept.
 *
 * <p>All collections are in source order, with an implicit type directly before its first user.
 * Immutable, so safe for any thread.
 */
public final class Schema {

  private final Map<String, Command> commands;
  private final Map<String, Event> events;
  private final Map<String, Type> types;
  private final List<Module> modules;
  private final List<Freeform> freeform;

  /**
   * Indexes definitions that have been checked; nothing is checked here.
   *
   * @param modules which file has what, the root file first; empty if the source has no files
   */
  public Schema(Collection<? extends Definition> definitions, List<Module> modules) {
    this(definitions, modules, List.of());
  }

  /** As above, with the documentation that belongs to no definition. */
  public Schema(
      Collection<? extends Definition> definitions, List<Module> modules, List<Freeform> freeform) {
    this.commands = index(definitions, Command.class);
    this.events = index(definitions, Event.class);
    Map<String, Type> types = new LinkedHashMap<>();
    for (Definition definition : definitions) {
      if (definition instanceof Type type) {
        types.put(definition.name(), type);
      }
    }
    this.types = Collections.unmodifiableMap(types);
    this.modules = List.copyOf(modules);
    this.freeform = List.copyOf(freeform);
  }

  private static <T extends Definition> Map<String, T> index(
      Collection<? extends Definition> definitions, Class<T> kind) {
    Map<String, T> index = new LinkedHashMap<>();
    for (Definition definition : definitions) {
      if (kind.isInstance(definition)) {
        index.put(definition.name(), kind.cast(definition));
      }
    }
    return Collections.unmodifiableMap(index);
  }

  public Collection<Command> commands() {
    return commands.values();
  }

  public Collection<Event> events() {
    return events.values();
  }

  /** The defined types and the implicit ones; without the built-in ones. */
  public Collection<Type> types() {
    return types.values();
  }

  public List<Module> modules() {
    return modules;
  }

  /** The documentation that belongs to no definition, in source order. */
  public List<Freeform> freeform() {
    return freeform;
  }

  public Optional<Command> command(String name) {
    return Optional.ofNullable(commands.get(name));
  }

  public Optional<Event> event(String name) {
    return Optional.ofNullable(events.get(name));
  }

  /** Whether it defines a type of that name; built-in ones do not count. */
  public boolean hasType(String name) {
    return types.containsKey(name);
  }

  /**
   * The type of that name, built-in ones included.
   *
   * @throws NoSuchElementException if there is none; within a checked schema that does not happen
   */
  public Type type(String name) {
    Type type = types.get(name);
    if (type != null) {
      return type;
    }
    return BuiltinType.find(name)
        .orElseThrow(() -> new NoSuchElementException("no type '" + name + "'"));
  }

  /** As {@link #type}, for names that must be of an object: bases, branches, arguments. */
  public ObjectType object(String name) {
    if (type(name) instanceof ObjectType object) {
      return object;
    }
    throw new NoSuchElementException("'" + name + "' is no object type");
  }

  /** The members of an object with those of its bases, the outermost base's first. */
  public List<Member> allMembers(ObjectType type) {
    List<Member> members = new ArrayList<>();
    if (type.base().isPresent()) {
      members.addAll(allMembers(object(type.base().get())));
    }
    members.addAll(type.members());
    return members;
  }

  /** Schemas are equal if their definitions and modules are, in the same order. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Schema that && parts().equals(that.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  private List<List<?>> parts() {
    Function<Collection<?>, List<?>> list = List::copyOf;
    return List.of(
        list.apply(commands.values()),
        list.apply(events.values()),
        list.apply(types.values()),
        modules,
        freeform);
  }

  @Override
  public String toString() {
    return commands.size() + " commands, " + events.size() + " events, " + types.size() + " types";
  }
}
