package io.github.qmp4j.processor.example;

import io.github.qmp4j.processor.plan.Component;
import io.github.qmp4j.processor.plan.PlannedCommand;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A call of the facade, whatever its arguments are.
 *
 * @param variable that holds the facade
 */
record Call(String variable, PlannedCommand command) {

  // LampInfo result = qmp.lampAdd(plug, 1);
  String with(Map<Component, String> values) {
    String result = command.result() == null ? "" : JavaWords.type(command.result()) + " result = ";
    String arguments = needsBuilder(values) ? builder(values) : required(values);
    return result + variable + "." + command.method() + "(" + arguments + ");";
  }

  private boolean needsBuilder(Map<Component, String> values) {
    return command.hasOptional() && !(command.positional() && onlyRequired(values));
  }

  private boolean onlyRequired(Map<Component, String> values) {
    return values.keySet().stream().noneMatch(Component::mayBeLeftOut);
  }

  // b -> b
  //     .device("device0")
  private static String builder(Map<Component, String> values) {
    return "b -> b" + Layout.lines(Layout.setters(values));
  }

  // "device0", true   or   new Eject("device0", true)
  private String required(Map<Component, String> values) {
    String list = values.values().stream().collect(Collectors.joining(", "));
    return command.positional() ? list : "new " + command.name() + "(" + list + ")";
  }
}
