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
import java.util.LinkedHashMap;
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
  private final ValueCode values;

  private CallExamples(JavaPlan plan) {
    this.commands = plan.commands().stream()
        .collect(Collectors.toMap(command -> command.origin().name(), Function.identity()));
    this.events = plan.events().stream()
        .collect(Collectors.toMap(event -> event.origin().name(), Function.identity()));
    this.facade = plan.facade().toLowerCase(Locale.ROOT);
    this.values = new ValueCode(plan);
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
    return Optional.ofNullable(commands.get(name)).map(this::example);
  }

  @Override
  public Optional<String> event(String name) {
    return Optional.ofNullable(events.get(name)).map(CallExamples::handling);
  }

  /**
   * Calls that command with those arguments; empty if the schema does not have it. Secrets are
   * masked.
   *
   * @param arguments as JSON has them: maps, lists, strings, numbers, booleans, null
   * @throws IllegalArgumentException if the schema has no place for one of them; the message says for
   *     which
   */
  public Optional<String> command(String name, Map<String, ?> arguments) {
    return Optional.ofNullable(commands.get(name)).map(command -> call(command, arguments));
  }

  // qmp.lampAdd(new Plug(230), 1);
  private String call(PlannedCommand command, Map<String, ?> arguments) {
    Call call = new Call(facade, command);
    if (command.boxed()) {
      Component all = command.components().get(0);
      return call.with(Map.of(all, values.of("", all.type(), arguments)));
    }
    return call.with(values.members("", command.components(), arguments));
  }

  // Plug plug = …;
  // LampInfo result = qmp.lampAdd(plug, 1);
  private String example(PlannedCommand command) {
    StringBuilder code = new StringBuilder();
    Map<Component, String> shown = new LinkedHashMap<>();
    for (Component component : shown(command)) {
      if (isNamed(component.type())) {
        code.append(JavaWords.type(component.type()));
        code.append(' ').append(component.name()).append(" = …;\n");
      }
      shown.put(component, value(component));
    }
    return code.append(new Call(facade, command).with(shown)).toString();
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
