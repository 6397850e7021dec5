package io.github.qmp4j.processor.plan;

import io.github.qmp4j.schema.model.BuiltinType;
import io.github.qmp4j.schema.model.Doc;
import io.github.qmp4j.schema.model.Feature;
import io.github.qmp4j.schema.model.Member;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Turns the members of object types into record components, bases flattened. */
final class Components {

  private final Schema schema;
  private final NamingPolicy policy;
  private final TopLevelNames names;

  Components(Schema schema, NamingPolicy policy, TopLevelNames names) {
    this.schema = schema;
    this.policy = policy;
    this.names = names;
  }

  /**
   * The components of one record or interface.
   *
   * @param coding a member that is read and may be hidden by the server has to be optional
   * @param scope the Java names taken in the record
   * @param without members that are no components: tags
   * @param implicitDoc where the members of implicit types are documented: in their user
   */
  List<Component> of(
      ObjectType type, Coding coding, NameScope scope, Set<String> without, Doc implicitDoc) {
    List<Component> components = new ArrayList<>();
    type.base()
        .map(schema::object)
        .ifPresent(base -> components.addAll(of(base, coding, scope, without, implicitDoc)));
    Doc doc = type.implicit() ? implicitDoc : type.doc();
    for (Member member : type.members()) {
      if (!without.contains(member.name())) {
        components.add(component(member, coding, scope, doc));
      }
    }
    return components;
  }

  private Component component(Member member, Coding coding, NameScope scope, Doc doc) {
    boolean deprecated = member.hasFeature(Feature.DEPRECATED);
    boolean unstable = member.hasFeature(Feature.UNSTABLE);
    // QEMU's -compat can hide deprecated and unstable members, also those that are never absent.
    boolean mayBeHidden = coding.read() && (deprecated || unstable);
    return new Component(
        scope.claim(policy.component(member.name())),
        member.name(),
        type(member.type()),
        member.optional() || mayBeHidden,
        member.condition(),
        deprecated,
        unstable,
        doc.members().getOrDefault(member.name(), ""));
  }

  /** The Java type for the use of a QAPI type. */
  JavaType type(TypeRef ref) {
    JavaType type =
        BuiltinType.find(ref.name())
            .<JavaType>map(JavaType.Builtin::new)
            .orElseGet(() -> new JavaType.Generated(names.of(ref.name())));
    return ref.array() ? new JavaType.ListOf(type) : type;
  }
}
