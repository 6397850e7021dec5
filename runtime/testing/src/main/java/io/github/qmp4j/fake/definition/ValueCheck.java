package io.github.qmp4j.fake.definition;

import io.github.qmp4j.schema.model.AlternateType;
import io.github.qmp4j.schema.model.Alternative;
import io.github.qmp4j.schema.model.Branch;
import io.github.qmp4j.schema.model.BuiltinType;
import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.EnumType;
import io.github.qmp4j.schema.model.EnumValue;
import io.github.qmp4j.schema.model.JsonType;
import io.github.qmp4j.schema.model.Member;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.Type;
import io.github.qmp4j.schema.model.TypeRef;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Checks values against their types, in QEMU's order, until the first that is wrong. */
public final class ValueCheck {

  private final Schema schema;

  public ValueCheck(Schema schema) {
    this.schema = schema;
  }

  /** What QEMU says of these arguments; empty if it accepts them. */
  public Optional<String> arguments(Command command, JsonNode arguments) {
    return problem(() -> {
      Set<String> rest = new TreeSet<>(arguments.propertyNames());
      if (command.arguments().isPresent()) {
        ObjectType type = schema.object(command.arguments().get());
        if (command.flags().gen()) {
          members(type, arguments, Place.WHOLE, rest);
        } else {
          required(type, arguments);
        }
      }
      if (command.flags().gen()) {
        nothingIn(rest, Place.WHOLE);
      }
    });
  }

  /** What is wrong with a value of that type, such as a result; empty if nothing is. */
  public Optional<String> value(TypeRef type, JsonNode value) {
    return problem(() -> value(type, value, Place.WHOLE));
  }

  private static Optional<String> problem(Runnable check) {
    try {
      check.run();
      return Optional.empty();
    } catch (Mismatch mismatch) {
      return Optional.of(mismatch.getMessage());
    }
  }

  /** Commands whose arguments QEMU hands on unchecked look for the required ones themselves. */
  private void required(ObjectType type, JsonNode arguments) {
    for (Member member : schema.allMembers(type)) {
      if (!member.optional() && !arguments.has(member.name())) {
        throw Mismatch.missing(Place.WHOLE.member(member.name()));
      }
    }
  }

  private void value(TypeRef type, JsonNode value, Place place) {
    if (!type.array()) {
      single(schema.type(type.name()), value, place);
      return;
    }
    if (!value.isArray()) {
      throw Mismatch.type(place.path(), "array");
    }
    for (int i = 0; i < value.size(); i++) {
      single(schema.type(type.name()), value.get(i), place.element(i));
    }
  }

  private void single(Type type, JsonNode value, Place place) {
    if (type instanceof BuiltinType builtin) {
      BuiltinCheck.check(builtin, value, place);
    } else if (type instanceof EnumType enumeration) {
      enumeration(enumeration, value, place);
    } else if (type instanceof AlternateType alternate) {
      alternate(alternate, value, place);
    } else {
      object((ObjectType) type, value, place);
    }
  }

  private static void enumeration(EnumType type, JsonNode value, Place place) {
    BuiltinCheck.check(BuiltinType.STR, value, place);
    String text = value.stringValue();
    if (type.values().stream().map(EnumValue::name).noneMatch(text::equals)) {
      throw new Mismatch("Parameter '%s' does not accept value '%s'".formatted(place.last(), text));
    }
  }

  private void alternate(AlternateType type, JsonNode value, Place place) {
    for (Alternative alternative : type.alternatives()) {
      if (isOf(kind(alternative.type()), value)) {
        value(alternative.type(), value, place);
        return;
      }
    }
    throw Mismatch.type(place.last(), type.name());
  }

  private JsonType kind(TypeRef ref) {
    if (ref.array()) {
      return JsonType.ARRAY;
    }
    Type type = schema.type(ref.name());
    if (type instanceof BuiltinType builtin) {
      return builtin.json();
    }
    return type instanceof EnumType ? JsonType.STRING : JsonType.OBJECT;
  }

  private static boolean isOf(JsonType kind, JsonNode value) {
    return switch (kind) {
      case STRING -> value.isString();
      case INT, NUMBER -> value.isNumber();
      case BOOLEAN -> value.isBoolean();
      case NULL -> value.isNull();
      case OBJECT -> value.isObject();
      case ARRAY -> value.isArray();
      case VALUE -> true;
    };
  }

  private void object(ObjectType type, JsonNode value, Place place) {
    if (!value.isObject()) {
      throw Mismatch.type(place.path(), "object");
    }
    Set<String> rest = new TreeSet<>(value.propertyNames());
    members(type, value, place, rest);
    nothingIn(rest, place);
  }

  private static void nothingIn(Set<String> rest, Place place) {
    if (!rest.isEmpty()) {
      String first = rest.iterator().next();
      throw new Mismatch(
          "Parameter '%s' is unexpected".formatted(place.member(first).path()));
    }
  }

  /**
   * @param rest the names that no type has claimed yet
   */
  private void members(ObjectType type, JsonNode value, Place place, Set<String> rest) {
    for (Member member : schema.allMembers(type)) {
      rest.remove(member.name());
      JsonNode found = value.get(member.name());
      if (found != null) {
        value(member.type(), found, place.member(member.name()));
      } else if (!member.optional()) {
        throw Mismatch.missing(place.member(member.name()));
      }
    }
    type.variants().ifPresent(variants -> {
      JsonNode tag = value.get(variants.tag());
      for (Branch branch : variants.branches()) {
        if (tag != null
            && branch.value().equals(tag.stringValue())
            && branch.type().isPresent()) {
          members(schema.object(branch.type().get()), value, place, rest);
        }
      }
    });
  }
}
