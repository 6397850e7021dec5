package io.github.qmp4j.schema.dialect;

import io.github.qmp4j.schema.source.ProblemCode;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The language that is read.
 *
 * @param switches what is on
 * @param tolerated problems that are only warned of
 * @param docs how documentation comments are read
 */
public record Dialect(Set<Switch> switches, Set<ProblemCode> tolerated, DocStyle docs) {

  /** The ways in which documentation comments have been read. */
  public enum DocStyle {
    /** Line by line, up to QEMU 8.2. */
    LINES,
    /** By sections, since QEMU 9.0. */
    SECTIONS,
    /** Whatever can be made of it, of all times. */
    TOLERANT
  }

  public Dialect {
    Set<Switch> on = EnumSet.noneOf(Switch.class);
    on.addAll(switches);
    switches = Collections.unmodifiableSet(on);
    tolerated = Set.copyOf(tolerated);
  }

  /** Exactly what that release's own front end accepts. */
  public static Dialect of(Era era) {
    DocStyle docs = era.compareTo(Era.V10_0) < 0 ? DocStyle.LINES : DocStyle.SECTIONS;
    return new Dialect(where(s -> s.isOnIn(era)), Set.of(), docs);
  }

  /** What any release accepts; what the newest would not is warned of. */
  public static Dialect lenient() {
    return new Dialect(
        where(Switch::isOnInLenient),
        EnumSet.of(
            ProblemCode.OLD_PRAGMA,
            ProblemCode.OLD_CONDITION,
            ProblemCode.OLD_UNION,
            ProblemCode.NAME_STYLE,
            ProblemCode.INTERNAL_TYPE,
            // A selection may have none, such as where all are unstable.
            ProblemCode.NO_BRANCHES,
            ProblemCode.BAD_RETURNS,
            ProblemCode.CONDITIONAL_ARGUMENT,
            ProblemCode.FEATURE_ON_TYPE,
            ProblemCode.DOC_FORM,
            ProblemCode.DOC_MISPLACED,
            ProblemCode.DOC_REQUIRED,
            ProblemCode.DOC_UNKNOWN),
        DocStyle.TOLERANT);
  }

  private static Set<Switch> where(Predicate<Switch> on) {
    Set<Switch> switches = EnumSet.allOf(Switch.class);
    switches.removeIf(on.negate());
    return switches;
  }

  /** Whether that problem is only warned of; without tolerance it may be no problem at all. */
  public boolean warnsOf(ProblemCode code) {
    return tolerated.contains(code);
  }

  public boolean has(Switch feature) {
    return switches.contains(feature);
  }
}
