package io.github.qmp4j.schema.compare;

import io.github.qmp4j.schema.model.Branch;
import io.github.qmp4j.schema.model.Member;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.Variants;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The members that an object has down to some branch, and how it goes on from there.
 *
 * @param members by name, those of all bases and outer layers included
 * @param variants empty if there are no branches below
 */
record Layer(Schema schema, Map<String, Member> members, Optional<Variants> variants) {

  /** Of an object, or of nothing. */
  static Layer of(Side side) {
    return new Layer(side.schema(), Map.of(), Optional.empty()).with(side.object());
  }

  private Layer with(Optional<ObjectType> more) {
    Map<String, Member> all = new LinkedHashMap<>(members);
    more.ifPresent(type -> schema.allMembers(type).forEach(m -> all.put(m.name(), m)));
    return new Layer(schema, all, more.flatMap(this::variantsOf));
  }

  /** A base may be a union itself. */
  private Optional<Variants> variantsOf(ObjectType type) {
    return type.variants().or(() -> type.base().map(schema::object).flatMap(this::variantsOf));
  }

  /** What there is for that value of the tag; just the members if nothing is added for it. */
  Layer branch(String value) {
    return with(branches().stream()
        .filter(branch -> branch.value().equals(value))
        .findFirst()
        .flatMap(Branch::type)
        .map(schema::object));
  }

  Optional<Member> member(String name) {
    return Optional.ofNullable(members.get(name));
  }

  Side type(Member member) {
    return Side.of(schema, member.type());
  }

  /**
   * The values whose branches are to be compared. One that only one of the two has is a change of the
   * tag, not of a branch.
   *
   * @param tag the member that chooses; for a struct among the two just a member, or none at all
   */
  List<String> valuesInCommon(Layer other, String tag) {
    Layer union = variants.isPresent() ? this : other;
    return union.branches().stream()
        .map(Branch::value)
        .filter(value -> knows(tag, value) && other.knows(tag, value))
        .toList();
  }

  private boolean knows(String tag, String value) {
    return member(tag)
        .map(this::type)
        .filter(side -> side.kind() == Kind.ENUM)
        .map(side -> side.values().stream().anyMatch(v -> v.name().equals(value)))
        .orElse(true);
  }

  private List<Branch> branches() {
    return variants.map(Variants::branches).orElse(List.of());
  }

  /** Whether some branch below adds a member of that name. */
  boolean adds(String member) {
    return added().contains(member);
  }

  private Set<String> added() {
    Set<String> names = new HashSet<>();
    for (Branch branch : branches()) {
      branch.type().map(schema::object).ifPresent(type -> {
        Layer below = new Layer(schema, Map.of(), Optional.empty()).with(Optional.of(type));
        names.addAll(below.members().keySet());
        names.addAll(below.added());
      });
    }
    return names;
  }
}
