package io.github.qmp4j.processor.emit;

import com.palantir.javapoet.TypeName;
import io.github.qmp4j.processor.plan.Component;
import io.github.qmp4j.processor.plan.JavaPlan;
import io.github.qmp4j.processor.plan.PlannedCommand;
import io.github.qmp4j.processor.plan.PlannedEnum;
import io.github.qmp4j.processor.plan.PlannedEvent;
import io.github.qmp4j.processor.plan.PlannedRecord;
import io.github.qmp4j.processor.plan.PlannedType;
import io.github.qmp4j.processor.plan.PlannedUnion;
import io.github.qmp4j.processor.plan.PlannedUnion.Choice;
import io.github.qmp4j.processor.plan.PlannedUnion.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of a plan would be too large for a class file. Said before anything is written, because javac
 * says it of files that the user has not seen. How much code javac makes of a switch is measured, and
 * rounded down; real schemas are far from it.
 */
public final class SizeLimits {

  /** One less than a constructor has, for it has {@code this}. */
  private static final int MOST_PARAMETERS = 254;

  private static final int MOST_VALUES = 1_700;
  private static final int MOST_EVENTS = 1_600;

  /** Of what reads a union up to its tag, in bytes: a method ends at 65535. */
  private static final int LONGEST_METHOD = 58_000;

  /** A member that all branches have. */
  private static final int COMMON_MEMBER = 55;

  private static final int BRANCH = 45;
  private static final int ARGUMENT = 2;

  /** A value without a branch of its own. */
  private static final int OTHER_VALUE = 37;

  private final JavaTypes types;
  private final Set<String> largeEnums; // in Java
  private final List<String> exceeded = new ArrayList<>();

  private SizeLimits(JavaPlan plan) {
    this.types = new JavaTypes(plan.packageName());
    this.largeEnums = plan.types().stream()
        .filter(type -> type instanceof PlannedEnum e && e.constants().size() > MOST_VALUES)
        .map(PlannedType::name)
        .collect(Collectors.toSet());
  }

  /** One sentence for each class that cannot be; empty if all is well. */
  public static List<String> exceeded(JavaPlan plan) {
    SizeLimits limits = new SizeLimits(plan);
    plan.types().forEach(limits::type);
    for (PlannedCommand command : plan.commands()) {
      limits.parameters(command.origin().name(), command.name(), command.components());
    }
    for (PlannedEvent event : plan.events()) {
      limits.parameters(event.origin().name(), event.name(), event.components());
    }
    limits.most("the selection", plan.events().size(), "events", MOST_EVENTS);
    return limits.exceeded;
  }

  private void type(PlannedType type) {
    String origin = type.origin().name();
    if (type instanceof PlannedRecord record) {
      parameters(origin, record.name(), record.components());
    } else if (type instanceof PlannedEnum plan) {
      most("enum '" + origin + "'", plan.constants().size(), "values", MOST_VALUES);
    } else if (type instanceof PlannedUnion union) {
      variant(origin, union.name(), union.root());
    }
  }

  private void variant(String origin, String name, Variant variant) {
    Choice choice = variant.choice();
    if (choice == null) {
      parameters(origin, name, variant.components());
      return;
    }
    boolean branchesMatter =
        variant.components().size() <= MOST_PARAMETERS && !largeEnums.contains(choice.type());
    if (branchesMatter) {
      branches("union '" + origin + "'", variant, choice);
    }
    parameters(origin, name + "." + PlannedUnion.UNRECOGNIZED, choice.unrecognized());
    for (Variant branch : choice.branches()) {
      variant(origin, name + "." + branch.name(), branch);
    }
  }

  private void branches(String union, Variant variant, Choice choice) {
    int others = choice.others() == null ? 0 : choice.others().values().size();
    int common = variant.components().size();
    int switched = LONGEST_METHOD - COMMON_MEMBER * common;
    int left = switched - OTHER_VALUE * others;
    if (left < 0) {
      most(union, others, "values without a branch", switched / OTHER_VALUE);
      return;
    }
    int branches = choice.branches().size();
    most(
        union,
        branches,
        (branches == 1 ? "branch" : "branches")
            + (others == 0 ? "" : " beside " + others + " values without one"),
        left / (BRANCH + ARGUMENT * common));
  }

  private void parameters(String origin, String record, List<Component> components) {
    if (components.size() > MOST_PARAMETERS / 2) {
      most(
          "'" + origin + "', record " + record + ",",
          components.stream().mapToInt(this::slots).sum(),
          "components, long and double counted twice",
          MOST_PARAMETERS);
    }
  }

  private int slots(Component component) {
    TypeName type = types.of(component);
    return type.equals(TypeName.LONG) || type.equals(TypeName.DOUBLE) ? 2 : 1;
  }

  private void most(String owner, int found, String what, int most) {
    if (found > most) {
      exceeded.add(
          owner + " has " + found + " " + what + "; at most " + most + " can be generated in Java");
    }
  }
}
