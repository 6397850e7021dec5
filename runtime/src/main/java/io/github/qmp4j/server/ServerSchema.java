package io.github.qmp4j.server;

import io.github.qmp4j.codec.Decode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JsonParser;

/**
 * What a server can do, exactly as it was built: what {@code query-qmp-schema} told.
 *
 * <pre>{@code
 * if (client.server().supports("blockdev-mirror", "target-is-zero")) {
 *   // it can be told that the target is empty
 * }
 * }</pre>
 *
 * <p>All names are those on the wire. What the server does not know is answered with false, never with
 * an exception. Immutable, so safe for any thread; nothing here blocks.
 */
public final class ServerSchema {

  /** Room for all of QEMU 10, to save growing there. */
  private static final int USUAL_SIZE = 2048;

  private final Map<String, Entity> entities;

  private ServerSchema(Map<String, Entity> entities) {
    this.entities = entities;
  }

  /** Reads the result of {@code query-qmp-schema}; for the client. */
  public static ServerSchema read(JsonParser in) {
    Map<String, Entity> entities = new HashMap<>(USUAL_SIZE);
    Decode.array(in);
    while (Decode.nextElement(in)) {
      Entity entity = Entity.read(in);
      Decode.required(in, "meta-type", entity.is("") ? null : entity.kind());
      entities.putIfAbsent(entity.name(), entity);
    }
    return new ServerSchema(entities);
  }

  /** The names of all commands, sorted. */
  public Set<String> commands() {
    return names("command");
  }

  /** The names of all events, sorted. */
  public Set<String> events() {
    return names("event");
  }

  private Set<String> names(String kind) {
    Set<String> names = new TreeSet<>();
    for (Entity entity : entities.values()) {
      if (entity.is(kind)) {
        names.add(entity.name());
      }
    }
    return names;
  }

  /** Whether there is a command or an event of that name: {@code "query-block"}, {@code "STOP"}. */
  public boolean supports(String name) {
    Entity entity = entities.get(name);
    return entity != null && (entity.is("command") || entity.is("event"));
  }

  /**
   * Whether a command has an argument, or an event a member, of that name; for a union, in any of its
   * branches. {@code device_add}, {@code object-add} before QEMU 6.0 and the like take more than they
   * list.
   */
  public boolean supports(String name, String argument) {
    return !members(name, argument).isEmpty();
  }

  /**
   * Whether an argument of a command, or a member of an event, can be one of certain strings and that
   * is one of them: {@code "blockdev-add", "driver", "io_uring"}.
   */
  public boolean supports(String name, String argument, String value) {
    for (Entity member : members(name, argument)) {
      for (Entity part : parts(member.type())) {
        if (part.isValue(value)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether a command or event is marked with a feature: a word for what no argument shows. Among them
   * are {@code "deprecated"} and {@code "unstable"}.
   */
  public boolean hasFeature(String name, String feature) {
    return supports(name) && entities.get(name).features().contains(feature);
  }

  /** Whether an argument of a command, or a member of an event, is marked with a feature. */
  public boolean hasFeature(String name, String argument, String feature) {
    for (Entity member : members(name, argument)) {
      if (member.features().contains(feature)) {
        return true;
      }
    }
    return false;
  }

  /** More than one if branches have members of the same name. */
  private List<Entity> members(String name, String argument) {
    List<Entity> found = new ArrayList<>();
    if (supports(name)) {
      for (Entity part : parts(entities.get(name).type())) {
        if (part.isMember(argument)) {
          found.add(part);
        }
      }
    }
    return found;
  }

  /** The parts of a type that have names; through branches, alternatives and lists, not through members. */
  private List<Entity> parts(String type) {
    List<Entity> found = new ArrayList<>();
    Deque<String> ahead = new ArrayDeque<>(List.of(type));
    Set<String> seen = new HashSet<>();
    while (!ahead.isEmpty()) {
      Entity entity = entities.get(ahead.remove());
      if (entity == null || !seen.add(entity.name())) {
        continue;
      }
      for (Entity part : entity.parts()) {
        if (part.name().isEmpty()) {
          ahead.add(part.type());
        } else {
          found.add(part);
        }
      }
      if (entity.is("array")) {
        ahead.add(entity.type());
      }
    }
    return found;
  }

  /** How much it is: {@code 216 commands, 52 events}. */
  @Override
  public String toString() {
    return commands().size() + " commands, " + events().size() + " events";
  }
}
