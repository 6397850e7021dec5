package io.github.qmp4j.processor.plan;

import io.github.qmp4j.schema.model.AlternateType;
import io.github.qmp4j.schema.model.Alternative;
import io.github.qmp4j.schema.model.Branch;
import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Definition;
import io.github.qmp4j.schema.model.Event;
import io.github.qmp4j.schema.model.Member;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.Type;
import io.github.qmp4j.schema.model.TypeRef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which types are values of their own, and which way they travel.
 *
 * <p>A type that only lends its members (a base, a branch, the arguments of an unboxed command) is
 * no value: its members are flattened into the record that has them, and it needs no class.
 */
final class Usage {

  private final Schema schema;
  private final Map<String, Coding> codings = new HashMap<>();
  /** Types whose content is to be looked at. Not by recursion: types can form long chains. */
  private final Deque<Content> pending = new ArrayDeque<>();

  Usage(Schema schema) {
    this.schema = schema;
    for (Command command : schema.commands()) {
      if (command.arguments().isPresent()) {
        boolean boxed = PlannedCommand.boxes(command, schema);
        data(command.arguments().get(), boxed, Coding.WRITTEN);
      }
      if (command.returns().isPresent()) {
        value(command.returns().get(), Coding.READ);
      }
    }
    for (Event event : schema.events()) {
      if (event.data().isPresent()) {
        data(event.data().get(), event.boxed(), Coding.READ);
      }
    }
    while (!pending.isEmpty()) {
      Content next = pending.remove();
      content(next.type(), next.coding());
    }
  }

  private record Content(Type type, Coding coding) {}

  /** {@link Coding#NONE} if the type is no value anywhere. */
  Coding of(Definition type) {
    return codings.getOrDefault(type.name(), Coding.NONE);
  }

  private void data(String type, boolean boxed, Coding coding) {
    if (boxed) {
      value(TypeRef.of(type), coding);
    } else {
      members(schema.object(type), coding);
    }
  }

  private void value(TypeRef ref, Coding coding) {
    Coding here = ref.array() ? coding.inList() : coding;
    Coding before = codings.getOrDefault(ref.name(), Coding.NONE);
    Coding after = before.and(here);
    codings.put(ref.name(), after);
    // Lists concern the type alone; what it holds was seen when the direction was new.
    if (before.read() != after.read() || before.written() != after.written()) {
      pending.add(new Content(schema.type(ref.name()), coding));
    }
  }

  private void content(Type type, Coding coding) {
    if (type instanceof ObjectType object) {
      members(object, coding);
    } else if (type instanceof AlternateType alternate) {
      for (Alternative alternative : alternate.alternatives()) {
        value(alternative.type(), coding);
      }
    }
  }

  private void members(ObjectType object, Coding coding) {
    for (Member member : schema.allMembers(object)) {
      value(member.type(), coding);
    }
    List<Branch> branches =
        object.variants().isPresent() ? object.variants().get().branches() : List.of();
    for (Branch branch : branches) {
      if (branch.type().isPresent()) {
        members(schema.object(branch.type().get()), coding);
      }
    }
  }
}
