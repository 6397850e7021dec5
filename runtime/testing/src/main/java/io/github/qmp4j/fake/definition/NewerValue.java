package io.github.qmp4j.fake.definition;

import io.github.qmp4j.schema.model.Branch;
import io.github.qmp4j.schema.model.EnumType;
import io.github.qmp4j.schema.model.Member;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.Type;
import io.github.qmp4j.schema.model.TypeRef;
import io.github.qmp4j.schema.model.Variants;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes a value into one that only a newer server would have. */
public final class NewerValue {

  /** What is new in it. */
  public enum Kind {
    MEMBER("object"),
    ENUM_VALUE("enum"),
    BRANCH("union");

    private final String what;

    Kind(String what) {
      this.what = what;
    }

    /** What a value must have to be changed so. */
    public String what() {
      return what;
    }
  }

  private static final String NEW = "from-the-future";

  private final Schema schema;
  private final Kind kind;

  public NewerValue(Schema schema, Kind kind) {
    this.schema = schema;
    this.kind = kind;
  }

  /** Changes the first place inside that can be changed; false if there is none. */
  public boolean change(TypeRef type, JsonNode value) {
    if (!type.array()) {
      return inside(schema.type(type.name()), value);
    }
    for (JsonNode element : value) {
      if (inside(schema.type(type.name()), element)) {
        return true;
      }
    }
    return false;
  }

  private boolean inside(Type type, JsonNode value) {
    return type instanceof ObjectType objectType
        && value instanceof ObjectNode object
        && object(objectType, object);
  }

  private boolean object(ObjectType type, ObjectNode value) {
    if (kind == Kind.MEMBER) {
      value.put(NEW, true);
      return true;
    }
    if (kind == Kind.BRANCH && type.variants().isPresent()) {
      branch(type.variants().get(), value);
      return true;
    }
    return members(type, value);
  }

  private boolean members(ObjectType type, ObjectNode value) {
    for (Member member : schema.allMembers(type)) {
      JsonNode found = value.get(member.name());
      if (found != null && member(member, found, value)) {
        return true;
      }
    }
    return type.variants()
        .flatMap(v -> chosen(v, value))
        .filter(t -> members(t, value))
        .isPresent();
  }

  private boolean member(Member member, JsonNode found, ObjectNode parent) {
    boolean single = !member.type().array();
    if (kind == Kind.ENUM_VALUE
        && single
        && schema.type(member.type().name()) instanceof EnumType) {
      parent.put(member.name(), NEW);
      return true;
    }
    return change(member.type(), found);
  }

  private Optional<ObjectType> chosen(Variants variants, ObjectNode value) {
    JsonNode tag = value.get(variants.tag());
    return variants.branches().stream()
        .filter(branch -> tag != null && branch.value().equals(tag.stringValue()))
        .findFirst()
        .flatMap(Branch::type)
        .map(schema::object);
  }

  /** Another tag, and none of the old branch's members. */
  private void branch(Variants variants, ObjectNode value) {
    chosen(variants, value)
        .ifPresent(old -> schema.allMembers(old).forEach(member -> value.remove(member.name())));
    value.put(variants.tag(), NEW);
  }
}
