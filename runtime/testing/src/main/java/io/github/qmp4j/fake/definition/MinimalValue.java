package io.github.qmp4j.fake.definition;

import io.github.qmp4j.schema.model.AlternateType;
import io.github.qmp4j.schema.model.Branch;
import io.github.qmp4j.schema.model.BuiltinType;
import io.github.qmp4j.schema.model.EnumType;
import io.github.qmp4j.schema.model.Member;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.Type;
import io.github.qmp4j.schema.model.TypeRef;
import io.github.qmp4j.schema.model.Variants;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The least that a type allows: no optional member, no element, 0, false, the first value of an enum,
 * the first of the smallest branches of a union.
 */
public final class MinimalValue {

  private final JsonNodeFactory nodes = JsonNodeFactory.instance;
  private final Schema schema;

  public MinimalValue(Schema schema) {
    this.schema = schema;
  }

  public JsonNode of(TypeRef type) {
    return type.array() ? nodes.arrayNode() : of(schema.type(type.name()));
  }

  /** The data of an event or the like. */
  public ObjectNode object(String type) {
    ObjectNode value = nodes.objectNode();
    members(schema.object(type), value);
    return value;
  }

  private JsonNode of(Type type) {
    if (type instanceof BuiltinType builtin) {
      return builtin(builtin);
    } else if (type instanceof EnumType enumeration) {
      return nodes.stringNode(enumeration.values().get(0).name());
    } else if (type instanceof AlternateType alternate) {
      return of(alternate.alternatives().get(0).type());
    }
    return object(((ObjectType) type).name());
  }

  private JsonNode builtin(BuiltinType type) {
    return switch (type.json()) {
      case STRING -> nodes.stringNode("");
      case INT, NUMBER -> nodes.numberNode(0L);
      case BOOLEAN -> nodes.booleanNode(false);
      default -> nodes.nullNode();
    };
  }

  private void members(ObjectType type, ObjectNode value) {
    for (Member member : schema.allMembers(type)) {
      if (!member.optional()) {
        value.set(member.name(), of(member.type()));
      }
    }
    type.variants().ifPresent(variants -> branch(variants, value));
  }

  private void branch(Variants variants, ObjectNode value) {
    Branch smallest = variants.branches().get(0);
    for (Branch branch : variants.branches()) {
      if (required(branch) < required(smallest)) {
        smallest = branch;
      }
    }
    // An optional tag has a default that is not in the definition; so it is always said.
    value.put(variants.tag(), smallest.value());
    smallest.type().map(schema::object).ifPresent(type -> members(type, value));
  }

  private long required(Branch branch) {
    return branch.type().map(schema::object).map(this::required).orElse(0L);
  }

  private long required(ObjectType type) {
    return schema.allMembers(type).stream().filter(member -> !member.optional()).count()
        + (type.isUnion() ? 1 : 0);
  }
}
