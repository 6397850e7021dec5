package io.github.qmp4j.schema.select;

import io.github.qmp4j.schema.model.Branch;
import io.github.qmp4j.schema.model.EnumType;
import io.github.qmp4j.schema.model.EnumValue;
import io.github.qmp4j.schema.model.Feature;
import io.github.qmp4j.schema.model.Member;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.Type;
import io.github.qmp4j.schema.model.Variants;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Types without what is marked unstable and can be left out. */
final class Stable {

  private final Schema schema;
  private final boolean unstable;

  Stable(Schema schema, boolean unstable) {
    this.schema = schema;
    this.unstable = unstable;
  }

  Type reduce(Type type) {
    if (unstable) {
      return type;
    } else if (type instanceof EnumType enumeration) {
      return reduce(enumeration);
    }
    return type instanceof ObjectType object ? reduce(object) : type;
  }

  private static EnumType reduce(EnumType type) {
    List<EnumValue> values =
        type.values().stream().filter(v -> !v.hasFeature(Feature.UNSTABLE)).toList();
    return new EnumType(type.header(), type.implicit(), type.prefix(), values);
  }

  private ObjectType reduce(ObjectType type) {
    List<Member> members = type.members().stream()
        .filter(m -> !m.optional() || !m.hasFeature(Feature.UNSTABLE))
        .toList();
    return new ObjectType(
        type.header(),
        type.implicit(),
        type.base(),
        members,
        type.variants().map(variants -> reduce(type, variants)));
  }

  private Variants reduce(ObjectType union, Variants variants) {
    Member tag = schema.allMembers(union).stream()
        .filter(member -> member.name().equals(variants.tag()))
        .findFirst()
        .orElseThrow();
    Set<String> kept = reduce((EnumType) schema.type(tag.type().name())).values().stream()
        .map(EnumValue::name)
        .collect(Collectors.toSet());
    List<Branch> branches =
        variants.branches().stream().filter(b -> kept.contains(b.value())).toList();
    return new Variants(variants.tag(), branches);
  }
}
