package io.github.qmp4j.processor.plan;

import io.github.qmp4j.schema.model.BuiltinType;
import io.github.qmp4j.schema.model.Definition;
import io.github.qmp4j.schema.model.Doc;
import io.github.qmp4j.schema.model.EnumType;
import io.github.qmp4j.schema.model.Feature;
import io.github.qmp4j.schema.model.Member;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.TypeRef;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns the members of object types into record components, bases flattened. */
final class Components {

  private final Schema schema;
  private final NamingPolicy policy;
  private final TopLevelNames names;
  private final ListedMembers secrets;
  private final ListedMembers base64 = new ListedMembers("base64-members.txt", Set.of());

  /**
   * @param secrets those of users, beside those that are known
   */
  Components(Schema schema, NamingPolicy policy, TopLevelNames names, Set<String> secrets) {
    this.schema = schema;
    this.policy = policy;
    this.names = names;
    this.secrets = new ListedMembers("secret-members.txt", secrets);
  }

  /**
   * The components of one record or interface.
   *
   * @param scope the Java names taken in the record
   * @param without members that are no components: tags
   * @param implicitDoc where the members of implicit types are documented: in their user
   */
  List<Component> of(ObjectType type, NameScope scope, Set<String> without, Doc implicitDoc) {
    return of(type, Set.of(type.name()), scope, without, implicitDoc);
  }

  /** The components for the arguments of a command or the data of an event, unless they are boxed. */
  List<Component> of(ObjectType type, Definition user, NameScope scope) {
    return of(type, Set.of(type.name(), user.name()), scope, Set.of(), user.doc());
  }

  private List<Component> of(
      ObjectType type, Set<String> users, NameScope scope, Set<String> without, Doc implicitDoc) {
    List<Component> components = new ArrayList<>();
    if (type.base().isPresent()) {
      ObjectType base = schema.object(type.base().get());
      components.addAll(of(base, users, scope, without, implicitDoc));
    }
    Doc doc = type.implicit() ? implicitDoc : type.doc();
    Set<String> owners = new HashSet<>(users);
    owners.add(type.name());
    for (Member member : type.members()) {
      if (!without.contains(member.name())) {
        components.add(component(owners, member, scope, doc));
      }
    }
    return components;
  }

  private Component component(Set<String> owners, Member member, NameScope scope, Doc doc) {
    return new Component(
        scope.claim(policy.component(member.name())),
        member.name(),
        type(member.type()),
        member.optional(),
        member.condition(),
        traits(owners, member),
        doc.members().getOrDefault(member.name(), ""));
  }

  /** The tag of a union, where it is a component after all. */
  Component tag(String name, Member tag) {
    return new Component(
        name, tag.name(), type(tag.type()), false, tag.condition(), traits(Set.of(), tag), "");
  }

  private Set<Trait> traits(Set<String> owners, Member member) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    if (member.hasFeature(Feature.DEPRECATED)) {
      traits.add(Trait.DEPRECATED);
    }
    if (member.hasFeature(Feature.UNSTABLE)) {
      traits.add(Trait.UNSTABLE);
    }
    if (secrets.contains(owners, member.name())) {
      traits.add(Trait.SECRET);
    }
    if (base64.contains(owners, member.name()) && isString(member.type())) {
      traits.add(Trait.BASE64);
    }
    return traits;
  }

  private static boolean isString(TypeRef type) {
    return type.name().equals(BuiltinType.STR.qapiName()) && !type.array();
  }

  /** The Java type for the use of a QAPI type. */
  JavaType type(TypeRef ref) {
    Optional<BuiltinType> builtin = BuiltinType.find(ref.name());
    JavaType type =
        builtin.isPresent() ? new JavaType.Builtin(builtin.get()) : generated(ref.name());
    return ref.array() ? new JavaType.ListOf(type) : type;
  }

  private JavaType generated(String type) {
    return new JavaType.Generated(names.of(type), schema.type(type) instanceof EnumType);
  }
}
