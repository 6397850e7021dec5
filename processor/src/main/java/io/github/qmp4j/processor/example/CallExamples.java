package io.github.qmp4j.processor.example;

import io.github.qmp4j.processor.plan.Component;
import io.github.qmp4j.processor.plan.JavaPlan;
import io.github.qmp4j.processor.plan.JavaPlanner;
import io.github.qmp4j.processor.plan.PlannedCommand;
import io.github.qmp4j.processor.plan.PlannedEvent;
import io.github.qmp4j.schema.docs.JavaCode;
import io.github.qmp4j.schema.model.Schema;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Calls of the facade and handlings of events, as an application would write them. */
public final class CallExamples implements JavaCode {

  private final Map<String, PlannedCommand> commands;
  private final Map<String, PlannedEvent> events;
  private final String variable;
  private final ValueCode values;

  private CallExamples(JavaPlan plan) {
    this.commands = plan.commands().stream()
        .collect(Collectors.toMap(command -> command.origin().name(), Function.identity()));
    this.events = plan.events().stream()
        .collect(Collectors.toMap(event -> event.origin().name(), Function.identity()));
    this.variable = plan.server().facade().toLowerCase(Locale.ROOT);
    this.values = new ValueCode(plan);
  }

  /** As the other one, if nothing is said of how. */
  public static CallExamples of(Schema whole, Schema selected) {
    return of(whole, selected, new JavaPlanner.Target("", "", false, Set.of()));
  }

  /**
   * For what is generated from a selection of a schema.
   *
   * @param whole decides the names
   */
  public static CallExamples of(Schema whole, Schema selected, JavaPlanner.Target target) {
    return new CallExamples(new JavaPlanner(whole, selected, target).plan());
  }

  @Override
  public Optional<String> event(String name) {
    return Optional.ofNullable(events.get(name)).map(CallExamples::handling);
  }

  /** As the interface says; secrets are masked. */
  @Override
  public Optional<String> command(String name, Map<String, ?> arguments) {
    return Optional.ofNullable(commands.get(name)).map(command -> call(command, arguments));
  }

  // qmp.lampAdd(new Plug(230), 1);
  private String call(PlannedCommand command, Map<String, ?> arguments) {
    Call call = new Call(variable, command);
    if (command.boxed()) {
      Component all = command.components().get(0);
      return call.with(Map.of(all, values.of("", all.type(), arguments)));
    }
    return call.with(values.members("", command.components(), arguments));
  }

  // if (event instanceof DeviceDeletedEvent e) {
  //   String path = e.path();
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
