package io.github.qmp4j.processor.example;

import io.github.qmp4j.processor.plan.Component;
import io.github.qmp4j.processor.plan.JavaPlan;
import io.github.qmp4j.processor.plan.JavaPlanner;
import io.github.qmp4j.processor.plan.JavaType;
import io.github.qmp4j.processor.plan.PlannedCommand;
import io.github.qmp4j.processor.plan.PlannedEvent;
import io.github.qmp4j.schema.docs.JavaCode;
import io.github.qmp4j.schema.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Calls of the facade and handlings of events, as an application would write them. */
public final class CallExamples implements JavaCode {

  /** Optional arguments that are shown; the completion of an editor shows the others. */
  private static final int MOST_OPTIONAL = 2;

  private final Map<String, PlannedCommand> commands;
  private final Map<String, PlannedEvent> events;
  private final String facade;

  private CallExamples(JavaPlan plan) {
    this.commands = plan.commands().stream()
        .collect(Collectors.toMap(command -> command.origin().name(), Function.identity()));
    this.events = plan.events().stream()
        .collect(Collectors.toMap(event -> event.origin().name(), Function.identity()));
    this.facade = plan.facade().toLowerCase(Locale.ROOT);
  }

  /**
   * For what is generated from a selection of a schema.
   *
   * @param whole decides the names
   */
  public static CallExamples of(Schema whole, Schema selected) {
    return new CallExamples(
        new JavaPlanner(whole, selected, new JavaPlanner.Target("", "", false, Set.of())).plan());
  }

  @Override
  public Optional<String> command(String name) {
    return Optional.ofNullable(commands.get(name)).map(this::call);
  }

  @Override
  public Optional<String> event(String name) {
    return Optional.ofNullable(events.get(name)).map(CallExamples::handling);
  }

  // Plug plug = …;
  // LampInfo result = qmp.lampAdd(plug, 1);
  private String call(PlannedCommand command) {
    List<Component> shown = shown(command);
    StringBuilder code = new StringBuilder();
    for (Component component : shown) {
      if (isNamed(component.type())) {
        code.append(JavaWords.type(component.type()));
        code.append(' ').append(component.name()).append(" = …;\n");
      }
    }
    if (command.result() != null) {
      code.append(JavaWords.type(command.result())).append(" result = ");
    }
    return code.append(facade)
        .append('.')
        .append(command.method())
        .append('(')
        .append(command.hasOptional() ? builder(shown) : arguments(command, shown))
        .append(");")
        .toString();
  }

  private static List<Component> shown(PlannedCommand command) {
    List<Component> shown = new ArrayList<>(command.required());
    command.components().stream()
        .filter(component -> !shown.contains(component))
        .filter(component -> !(component.type() instanceof JavaType.OpenMembers))
        .limit(MOST_OPTIONAL)
        .toList()
        .forEach(shown::add);
    return shown;
  }

  /** Whether it is shown as a variable, as its value would take too many words. */
  private static boolean isNamed(JavaType type) {
    return JavaWords.sample(type, "").isEmpty();
  }

  private static String value(Component component) {
    return JavaWords.sample(component.type(), component.wireName()).orElse(component.name());
  }

  // b -> b.device("device0").force(true)
  private static String builder(List<Component> shown) {
    String setters = shown.stream()
        .map(component -> "\n    ." + component.name() + "(" + value(component) + ")")
        .collect(Collectors.joining());
    return "b -> b" + setters;
  }

  // "device0", true   or   new Eject("device0", true)
  private static String arguments(PlannedCommand command, List<Component> shown) {
    String values = shown.stream().map(CallExamples::value).collect(Collectors.joining(", "));
    return command.positional() ? values : "new " + command.name() + "(" + values + ")";
  }

  // if (event instanceof StopEvent stop) {
  //   String device = stop.device();
  // }
  private static String handling(PlannedEvent event) {
    String accessors = event.data().stream()
        .map(component -> "  %s %s = e.%s();\n"
            .formatted(
                JavaWords.type(component.type(), component.optional()),
                component.name(),
                component.name()))
        .collect(Collectors.joining());
    return "if (event instanceof " + event.name() + " e) {\n"
        + (accessors.isEmpty() ? "  …\n" : accessors) + "}";
  }
}
