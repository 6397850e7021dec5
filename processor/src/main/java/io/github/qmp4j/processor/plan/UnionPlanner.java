package io.github.qmp4j.processor.plan;

import io.github.qmp4j.processor.plan.PlannedUnion.Choice;
import io.github.qmp4j.processor.plan.PlannedUnion.Others;
import io.github.qmp4j.processor.plan.PlannedUnion.Tag;
import io.github.qmp4j.processor.plan.PlannedUnion.Variant;
import io.github.qmp4j.schema.model.Branch;
import io.github.qmp4j.schema.model.BuiltinType;
import io.github.qmp4j.schema.model.Doc;
import io.github.qmp4j.schema.model.EnumType;
import io.github.qmp4j.schema.model.Member;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.Variants;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans one union: which interfaces and records it nests, with which members. */
final class UnionPlanner {

  private final Schema schema;
  private final NamingPolicy policy;
  private final TopLevelNames names;
  private final Components components;
  private final ConstantNames constants;
  private final PackageRoots roots;

  UnionPlanner(
      Schema schema,
      NamingPolicy policy,
      TopLevelNames names,
      Components components,
      ConstantNames constants,
      PackageRoots roots) {
    this.schema = schema;
    this.policy = policy;
    this.names = names;
    this.components = components;
    this.constants = constants;
    this.roots = roots;
  }

  PlannedUnion plan(ObjectType union, Coding coding) {
    String name = names.of(union.name());
    PlannedUnion plan = plan(name, union, coding, roots.anywhere());
    Set<String> hidden = roots.beside(plan.nestedNames());
    if (hidden.isEmpty()) {
      return plan;
    }
    // How components are called has no effect on the names of the classes.
    hidden.addAll(roots.anywhere());
    return plan(name, union, coding, hidden);
  }

  private PlannedUnion plan(String name, ObjectType union, Coding coding, Set<String> reserved) {
    Set<String> all = new HashSet<>(reserved);
    all.add(PlannedUnion.TAG_VALUE);
    all.add(PlannedUnion.OTHER_MEMBERS);
    Level outside = new Level(List.of(), all, List.of(), List.of(), Set.of());
    return new PlannedUnion(name, union, coding, variant(name, union, outside, union.doc(), ""));
  }

  /**
   * One interface or record.
   *
   * @param type what it adds
   */
  private Variant variant(String name, ObjectType type, Level outer, Doc implicitDoc, String doc) {
    Set<String> tagMembers = new HashSet<>(outer.tagMembers);
    Optional<Variants> variants = type.variants();
    variants.ifPresent(v -> tagMembers.add(v.tag()));
    List<Component> all = new ArrayList<>(outer.components);
    NameScope scope = scope(outer);
    Optional<Accessor> open = variants.map(v -> accessor(type, v, scope));
    all.addAll(components.of(type, scope, tagMembers, implicitDoc));
    Choice choice = null;
    if (open.isPresent()) {
      Level level = new Level(outer.namesWith(name), outer.reserved, all, outer.tags, tagMembers);
      choice = choice(variants.orElseThrow(), open.get(), level);
    }
    return new Variant(name, all, outer.tags, choice, doc);
  }

  private NameScope scope(Level outer) {
    Set<String> taken = new HashSet<>(outer.reserved);
    for (Component component : outer.components) {
      taken.add(component.name());
    }
    for (Tag tag : outer.tags) {
      taken.add(tag.name());
    }
    return new NameScope(taken);
  }

  /** The tag, before a branch gives it a value. */
  private record Accessor(String name, Member tag) {}

  private Accessor accessor(ObjectType union, Variants variants, NameScope scope) {
    Member member = schema.allMembers(union).stream()
        .filter(m -> m.name().equals(variants.tag()))
        .findFirst()
        .orElseThrow();
    return new Accessor(scope.claim(policy.component(member.name())), member);
  }

  private Choice choice(Variants variants, Accessor accessor, Level level) {
    NameScope nested = level.nested().and(roots.notNested());
    EnumType tagType = (EnumType) schema.type(accessor.tag().type().name());
    String wireName = accessor.tag().name();
    Map<String, PlannedEnum.Constant> constantOf = new HashMap<>();
    for (PlannedEnum.Constant constant : constants.of(tagType)) {
      constantOf.put(constant.origin().name(), constant);
    }
    String tagClass = names.of(tagType.name());
    List<Variant> branches = new ArrayList<>();
    List<PlannedEnum.Constant> others = new ArrayList<>();
    for (Branch branch : variants.branches()) {
      PlannedEnum.Constant constant = constantOf.get(branch.value());
      if (branch.type().isEmpty()) {
        others.add(constant);
        continue;
      }
      ObjectType type = schema.object(branch.type().get());
      Tag implied = new Tag(accessor.name(), wireName, tagClass, constant);
      String name = nested.claim(policy.nestedType(branch.value()), "Branch");
      String valueDoc = tagType.doc().members().getOrDefault(branch.value(), "");
      branches.add(variant(name, type, level.with(implied), type.doc(), valueDoc));
    }
    return new Choice(
        accessor.name(),
        wireName,
        tagClass,
        branches,
        others.isEmpty() ? null : others(accessor, level, nested, others),
        unrecognized(level));
  }

  /** No list can tell which members of a newer server are secrets, so all are taken for some. */
  private static List<Component> unrecognized(Level level) {
    List<Component> all = new ArrayList<>(level.components);
    all.add(Component.synthetic(
        PlannedUnion.TAG_VALUE,
        new JavaType.Builtin(BuiltinType.STR),
        "the tag's value on the wire; empty if there was none"));
    all.add(new Component(
        PlannedUnion.OTHER_MEMBERS,
        PlannedUnion.OTHER_MEMBERS,
        new JavaType.OpenMembers(List.of()),
        false,
        Optional.empty(),
        Set.of(Trait.SECRET),
        "all members that are not in every branch, as they were sent"));
    return all;
  }

  private Others others(
      Accessor accessor, Level level, NameScope nested, List<PlannedEnum.Constant> values) {
    List<Component> all = new ArrayList<>();
    all.add(components.tag(accessor.name(), accessor.tag()));
    all.addAll(level.components);
    return new Others(nested.claim(PlannedUnion.OTHER, "s"), all, level.tags, values);
  }

  /**
   * What a branch inherits from the interfaces around it.
   *
   * @param names theirs, which no class within can have
   * @param reserved what no component can be called
   */
  private record Level(
      List<String> names,
      Set<String> reserved,
      List<Component> components,
      List<Tag> tags,
      Set<String> tagMembers) {

    Level with(Tag tag) {
      return new Level(names, reserved, components, appended(tags, tag), tagMembers);
    }

    List<String> namesWith(String name) {
      return appended(names, name);
    }

    /** For the classes within the innermost interface. */
    NameScope nested() {
      List<String> reserved = new ArrayList<>(names);
      reserved.addAll(NestedNames.ofUnions());
      return new NameScope(reserved);
    }

    private static <T> List<T> appended(List<T> list, T last) {
      List<T> more = new ArrayList<>(list);
      more.add(last);
      return more;
    }
  }
}
