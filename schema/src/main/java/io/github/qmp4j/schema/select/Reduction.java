package io.github.qmp4j.schema.select;

import io.github.qmp4j.schema.model.AlternateType;
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

/** Types without what the server cannot have, and without what is unstable and can be left out. */
final class Reduction {

  private final Schema schema;
  private final boolean unstable;
  private final Configuration configuration;

  Reduction(Schema schema, boolean unstable, Configuration configuration) {
    this.schema = schema;
    this.unstable = unstable;
    this.configuration = configuration;
  }

  Type reduce(Type type) {
    if (type instanceof EnumType enumeration) {
      return reduce(enumeration);
    } else if (type instanceof AlternateType alternate) {
      return reduce(alternate);
    }
    return type instanceof ObjectType object ? reduce(object) : type;
  }

  private EnumType reduce(EnumType type) {
    List<EnumValue> values = type.values().stream().filter(this::keeps).toList();
    return new EnumType(type.header(), type.implicit(), type.prefix(), values);
  }

  private AlternateType reduce(AlternateType type) {
    return new AlternateType(
        type.header(),
        type.alternatives().stream()
            .filter(a -> configuration.allows(a.condition()))
            .toList());
  }

  private ObjectType reduce(ObjectType type) {
    List<Member> members = type.members().stream().filter(this::keeps).toList();
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
    List<Branch> branches = variants.branches().stream()
        .filter(b -> kept.contains(b.value()) && configuration.allows(b.condition()))
        .toList();
    return new Variants(variants.tag(), branches);
  }

  private boolean keeps(EnumValue value) {
    return configuration.allows(value.condition())
        && (unstable || !value.hasFeature(Feature.UNSTABLE));
  }

  /** Nothing works without a required member, whatever it is marked with. */
  private boolean keeps(Member member) {
    return configuration.allows(member.condition())
        && (unstable || !member.optional() || !member.hasFeature(Feature.UNSTABLE));
  }
}
