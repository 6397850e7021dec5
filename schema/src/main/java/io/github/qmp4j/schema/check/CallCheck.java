package io.github.qmp4j.schema.check;

import io.github.qmp4j.schema.check.Entity.CommandEntity;
import io.github.qmp4j.schema.check.Entity.Defined;
import io.github.qmp4j.schema.check.Entity.EventEntity;
import io.github.qmp4j.schema.check.Entity.ObjectEntity;
import io.github.qmp4j.schema.decl.Declarations;
import io.github.qmp4j.schema.decl.TypeUse;
import io.github.qmp4j.schema.dialect.Dialect;
import io.github.qmp4j.schema.dialect.Switch;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.ProblemCode;
import io.github.qmp4j.schema.source.Reporter;
import java.util.Optional;

/** The rules of commands and events: arguments and results are objects. */
final class CallCheck {

  private final Types types;
  private final FeatureCheck features;
  private final ObjectCheck objects;
  private final Dialect dialect;
  private final Declarations.Exceptions exceptions;

  CallCheck(
      Types types,
      FeatureCheck features,
      ObjectCheck objects,
      Dialect dialect,
      Declarations.Exceptions exceptions) {
    this.types = types;
    this.features = features;
    this.objects = objects;
    this.dialect = dialect;
    this.exceptions = exceptions;
  }

  void check(CommandEntity command) {
    checkArguments(command, command.arguments(), command.command().boxed());
    command.command().returns().ifPresent(returns -> checkReturns(command, returns));
  }

  void check(EventEntity event) {
    checkArguments(event, event.data(), event.event().boxed());
  }

  private void checkArguments(Defined call, Optional<TypeUse> arguments, boolean boxed) {
    Reporter report = types.reporter(call.owner());
    features.checkDistinct(call.header().features(), report);
    Optional<Entity> type = arguments.flatMap(a -> types.resolve(a, report.in("'data'")));
    if (type.isEmpty()) {
      return;
    }
    TypeUse use = arguments.get();
    if (!(type.get() instanceof ObjectEntity object)) {
      String message = "'data' must be an object, not " + Types.describe(type.get());
      report.report(ProblemCode.BAD_ARGUMENTS, use.location(), message);
      return;
    }
    if (object.isUnion() && !boxed) {
      String message = "'data' can be a union only with 'boxed': true";
      report.report(ProblemCode.BAD_ARGUMENTS, use.location(), message);
    }
    if (dialect.has(Switch.CONDITIONS_NEED_BOXED)) {
      // Only for this rule must the members be known before it is the object's turn.
      objects.check(object);
      if (!boxed) {
        checkUnconditional(object, report);
      }
    }
  }

  private static void checkUnconditional(ObjectEntity arguments, Reporter report) {
    arguments.table.entries().stream()
        .filter(entry -> entry.member().condition().isPresent())
        .findFirst()
        .ifPresent(entry -> report
            .in("member", entry.member().name())
            .report(
                ProblemCode.CONDITIONAL_ARGUMENT,
                entry.member().location(),
                "a member with a condition needs 'boxed': true"));
  }

  private void checkReturns(CommandEntity command, TypeUse returns) {
    Reporter report = types.reporter(command.owner());
    Optional<Entity> type = types.resolve(returns, report.in("'returns'"));
    Optional<Entity> element = type.flatMap(types::elementOrSelf);
    if (element.isPresent()
        && !(element.get() instanceof ObjectEntity)
        && !exceptions.returns().contains(command.name())) {
      String message = "'returns' must be an object or an array of objects, not "
          + Types.describe(type.orElseThrow());
      String pragma =
          dialect.has(Switch.EXCEPTIONS) ? "command-returns-exceptions" : "returns-whitelist";
      report.report(Problem.error(ProblemCode.BAD_RETURNS, returns.location(), message)
          .withHint("or list '%s' in the pragma '%s'".formatted(command.name(), pragma)));
    }
  }
}
