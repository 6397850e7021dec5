package io.github.qmp4j.schema.qapi;

import io.github.qmp4j.schema.dialect.Dialect;
import io.github.qmp4j.schema.dialect.Switch;
import io.github.qmp4j.schema.json.Json;
import io.github.qmp4j.schema.model.Condition;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.ProblemCode;
import io.github.qmp4j.schema.source.Reporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the value of an 'if', in the form of before and after QEMU 6.2. */
final class ConditionReader {

  private static final Pattern MACRO = Pattern.compile("[A-Z][A-Z0-9_]*");

  private final boolean text;
  private final boolean macros;

  ConditionReader(Dialect dialect) {
    this.text = dialect.has(Switch.C_CONDITIONS);
    this.macros = dialect.has(Switch.MACRO_CONDITIONS);
  }

  /** The condition of a definition, member or whatever has the key; empty if it has none. */
  Optional<Condition> read(Form form) {
    Optional<Json> value = form.get("if");
    return value.isEmpty() ? Optional.empty() : top(value.get(), form.report().in("'if'"));
  }

  private Optional<Condition> top(Json value, Reporter report) {
    boolean macro =
        macros && value instanceof Json.Str s && MACRO.matcher(s.value()).matches();
    if (text && !macro && (value instanceof Json.Str || value instanceof Json.Arr)) {
      return text(value, report);
    }
    if (!macros) {
      return bad(report, value, "a condition is a string or an array of strings");
    }
    return condition(value, report);
  }

  private Optional<Condition> condition(Json value, Reporter report) {
    if (value instanceof Json.Str macro) {
      return MACRO.matcher(macro.value()).matches()
          ? Optional.of(new Condition.Defined(macro.value()))
          : noMacro(report, macro);
    }
    if (!(value instanceof Json.Obj object)) {
      return bad(report, value, "a condition is a macro or an object");
    }
    Form form = new Form(object, report).keys(List.of(), List.of("all", "any", "not"));
    if (object.fields().size() != 1) {
      return bad(report, value, "a condition has exactly one of 'all', 'any' and 'not'");
    }
    if (object.has("not")) {
      return form.get("not").flatMap(c -> condition(c, report)).map(Condition.Not::new);
    }
    if (object.has("all")) {
      return several(form, "all").map(Condition.All::new);
    }
    return several(form, "any").map(Condition.Any::new);
  }

  private Optional<List<Condition>> several(Form form, String key) {
    Optional<Json.Arr> operands = form.array(key);
    if (operands.isEmpty()) {
      return Optional.empty();
    }
    if (operands.get().items().isEmpty()) {
      bad(form.report(), operands.get(), "'" + key + "' needs at least one condition");
    }
    List<Condition> conditions = new ArrayList<>();
    for (Json item : operands.get().items()) {
      condition(item, form.report()).ifPresent(conditions::add);
    }
    return Optional.of(conditions);
  }

  /** C text, or a list of it, all of which must hold. */
  private Optional<Condition> text(Json value, Reporter report) {
    List<Json> parts = value instanceof Json.Arr list ? list.items() : List.of(value);
    if (parts.isEmpty()) {
      return bad(report, value, "a condition must not be empty");
    }
    List<Condition> conditions = new ArrayList<>();
    for (Json part : parts) {
      if (part instanceof Json.Str c && !c.value().isBlank()) {
        conditions.add(CCondition.translate(c.value()));
      } else if (!(part instanceof Json.Str)) {
        return bad(report, part, "an array of conditions holds C text only");
      } else {
        return bad(report, part, "a condition is a string that is not blank");
      }
    }
    Condition condition =
        conditions.size() == 1 ? conditions.get(0) : new Condition.All(conditions);
    if (macros) {
      report.report(Problem.error(
              ProblemCode.OLD_CONDITION,
              value.location(),
              "a condition in C, as it was written before QEMU 6.2")
          .withHint("read as: " + condition));
    }
    return Optional.of(condition);
  }

  private static Optional<Condition> noMacro(Reporter report, Json.Str found) {
    String message = "'" + found.value() + "' is no macro name";
    report.report(Problem.error(ProblemCode.BAD_CONDITION, found.location(), message)
        .withHint("macros are in capitals here, such as CONFIG_VNC"));
    return Optional.empty();
  }

  private static Optional<Condition> bad(Reporter report, Json value, String message) {
    report.report(ProblemCode.BAD_CONDITION, value.location(), message);
    return Optional.empty();
  }
}
