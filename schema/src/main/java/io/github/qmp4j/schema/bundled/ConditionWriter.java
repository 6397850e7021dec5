package io.github.qmp4j.schema.bundled;

import io.github.qmp4j.schema.model.Condition;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Conditions as values of an 'if'; in C, as before QEMU 6.2, those that cannot be written otherwise. */
final class ConditionWriter {

  private static final Pattern MACRO = Pattern.compile("[A-Z][A-Z0-9_]*");

  private ConditionWriter() {}

  static Object write(Condition condition) {
    if (isExpression(condition)) {
      return expression(condition);
    }
    // A list, which keeps apart what is text for the preprocessor and what is more than that.
    return condition instanceof Condition.All all
        ? all.conditions().stream().map(ConditionWriter::c).toList()
        : c(condition);
  }

  private static boolean isExpression(Condition condition) {
    if (condition instanceof Condition.Defined defined) {
      return MACRO.matcher(defined.macro()).matches();
    } else if (condition instanceof Condition.Not not) {
      return isExpression(not.condition());
    } else if (condition instanceof Condition.All all) {
      return all.conditions().stream().allMatch(ConditionWriter::isExpression);
    } else if (condition instanceof Condition.Any any) {
      return any.conditions().stream().allMatch(ConditionWriter::isExpression);
    }
    return false;
  }

  private static Object expression(Condition condition) {
    if (condition instanceof Condition.Not not) {
      return Map.of("not", expression(not.condition()));
    } else if (condition instanceof Condition.All all) {
      return Map.of(
          "all", all.conditions().stream().map(ConditionWriter::expression).toList());
    } else if (condition instanceof Condition.Any any) {
      return Map.of(
          "any", any.conditions().stream().map(ConditionWriter::expression).toList());
    }
    return ((Condition.Defined) condition).macro();
  }

  private static String c(Condition condition) {
    if (condition instanceof Condition.Defined defined) {
      return "defined(" + defined.macro() + ")";
    } else if (condition instanceof Condition.Not not) {
      return "!" + operand(not.condition());
    } else if (condition instanceof Condition.All all) {
      return operands(all.conditions(), " && ");
    } else if (condition instanceof Condition.Any any) {
      return operands(any.conditions(), " || ");
    }
    return ((Condition.Preprocessor) condition).text();
  }

  private static String operands(List<Condition> conditions, String operator) {
    return conditions.stream().map(ConditionWriter::operand).collect(Collectors.joining(operator));
  }

  private static String operand(Condition condition) {
    boolean atom = condition instanceof Condition.Defined || condition instanceof Condition.Not;
    return atom ? c(condition) : "(" + c(condition) + ")";
  }
}
