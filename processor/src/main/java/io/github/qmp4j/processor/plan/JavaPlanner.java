package io.github.qmp4j.processor.plan;

import io.github.qmp4j.schema.model.AlternateType;
import io.github.qmp4j.schema.model.Alternative;
import io.github.qmp4j.schema.model.BuiltinType;
import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Definition;
import io.github.qmp4j.schema.model.EnumType;
import io.github.qmp4j.schema.model.Event;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.Type;
import io.github.qmp4j.schema.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides what Java there will be for a selection of a schema. */
public final class JavaPlanner {

  private final Schema selected;
  private final Target target;
  private final Server server;
  private final String facade;
  private final NamingPolicy policy = new NamingPolicy();
  private final TopLevelNames names;
  private final FacadeMethods methods;
  private final ConstantNames constants = new ConstantNames(policy);
  private final Components components;
  private final Usage usage;
  private final PackageRoots roots;

  /**
   * @param whole decides the names, so that they do not depend on the selection
   * @param selected decides what is planned
   */
  public JavaPlanner(Schema whole, Schema selected, Target target) {
    this.selected = selected;
    this.target = target;
    this.server = Server.of(whole);
    this.facade = target.facade().isEmpty() ? server.facade() : target.facade();
    this.names = new TopLevelNames(whole, policy, facade);
    this.methods = new FacadeMethods(whole, policy);
    this.components = new Components(selected, policy, names, target.secrets());
    this.usage = new Usage(selected);
    this.roots = new PackageRoots(names.all(), target.packageName());
  }

  /**
   * What does not come from the schema.
   *
   * @param facade its simple name; empty for the usual one
   * @param bothWays whether all types are coded both ways, needed or not
   * @param secrets members that hold secrets beside those that are known to, by their name, as {@code
   *     Type.name} or as {@code command.name}
   */
  public record Target(String packageName, String facade, boolean bothWays, Set<String> secrets) {}

  public JavaPlan plan() {
    List<PlannedType> types = new ArrayList<>();
    for (Type type : selected.types()) {
      planType(type).ifPresent(types::add);
    }
    List<PlannedCommand> commands = new ArrayList<>();
    for (Command command : selected.commands()) {
      commands.add(planCommand(command));
    }
    List<PlannedEvent> events = new ArrayList<>();
    for (Event event : selected.events()) {
      events.add(planEvent(event));
    }
    return new JavaPlan(target.packageName(), server, facade, types, commands, events);
  }

  private Optional<PlannedType> planType(Type type) {
    if (type instanceof EnumType enumType) {
      // Also enums that are only tags: the accessor of the tag has to have a type.
      return Optional.of(new PlannedEnum(
          names.of(enumType.name()), enumType, coding(enumType), constants.of(enumType)));
    }
    Definition definition = (Definition) type;
    if (usage.of(definition).isNone()) {
      return Optional.empty();
    }
    if (type instanceof AlternateType alternate) {
      return Optional.of(planAlternate(alternate));
    }
    ObjectType object = (ObjectType) type;
    return Optional.of(
        object.isUnion()
            ? new UnionPlanner(selected, policy, names, components, constants, roots)
                .plan(object, coding(object))
            : planRecord(object));
  }

  private Coding coding(Definition type) {
    Coding needed = usage.of(type);
    return target.bothWays() ? needed.bothWays() : needed;
  }

  private PlannedRecord planRecord(ObjectType type) {
    return new PlannedRecord(
        names.of(type.name()),
        type,
        coding(type),
        components.of(type, componentScope(), Set.of(), type.doc()));
  }

  private NameScope componentScope(String... reserved) {
    return new NameScope(reserved).and(roots.anywhere());
  }

  private PlannedAlternate planAlternate(AlternateType type) {
    List<PlannedAlternate.Kind> kinds = new ArrayList<>();
    for (Alternative alternative : type.alternatives()) {
      PlannedAlternate.JsonKind json = jsonKind(alternative.type());
      kinds.add(new PlannedAlternate.Kind(
          json.recordName(),
          json,
          components.type(alternative.type()),
          type.doc().members().getOrDefault(alternative.name(), "")));
    }
    return new PlannedAlternate(names.of(type.name()), type, coding(type), kinds);
  }

  private PlannedAlternate.JsonKind jsonKind(TypeRef ref) {
    if (ref.array()) {
      return PlannedAlternate.JsonKind.ARRAY;
    }
    Type type = selected.type(ref.name());
    if (type instanceof EnumType) {
      return PlannedAlternate.JsonKind.STRING;
    }
    if (type instanceof BuiltinType builtin) {
      return switch (builtin.json()) {
        case STRING -> PlannedAlternate.JsonKind.STRING;
        case INT, NUMBER -> PlannedAlternate.JsonKind.NUMBER;
        case BOOLEAN -> PlannedAlternate.JsonKind.BOOLEAN;
        case NULL -> PlannedAlternate.JsonKind.NULL;
        default -> throw new IllegalStateException("alternative of type " + ref);
      };
    }
    return PlannedAlternate.JsonKind.OBJECT;
  }

  private PlannedCommand planCommand(Command command) {
    NameScope scope = componentScope("spec", "hasArguments");
    boolean boxed = PlannedCommand.boxes(command, selected);
    List<Component> arguments =
        new ArrayList<>(data(command.arguments(), boxed, command, scope, "arguments"));
    if (!command.flags().gen() && !boxed) {
      arguments.add(Component.synthetic(
          scope.claim("properties"),
          new JavaType.OpenMembers(arguments.stream().map(Component::wireName).toList()),
          "further arguments, which the schema does not list"));
    }
    return new PlannedCommand(
        names.of(command.name()),
        methods.of(command),
        command,
        boxed,
        arguments,
        command.returns().map(components::type).orElse(null));
  }

  private PlannedEvent planEvent(Event event) {
    NameScope scope = componentScope("eventName");
    List<Component> parts = new ArrayList<>();
    parts.add(Component.synthetic(
        scope.claim("timestamp"),
        new JavaType.EventTime(),
        "when it happened, by the server's clock"));
    parts.addAll(data(event.data(), event.boxed(), event, scope, "data"));
    return new PlannedEvent(names.of(event.name()), event, parts);
  }

  /** The components for arguments or data, if any: one that holds all if boxed, else one a member. */
  private List<Component> data(
      Optional<String> type, boolean boxed, Definition user, NameScope scope, String whole) {
    if (type.isEmpty()) {
      return List.of();
    }
    if (boxed) {
      JavaType javaType = components.type(TypeRef.of(type.get()));
      return List.of(Component.synthetic(scope.claim(whole), javaType, ""));
    }
    return components.of(selected.object(type.get()), user, scope);
  }
}
