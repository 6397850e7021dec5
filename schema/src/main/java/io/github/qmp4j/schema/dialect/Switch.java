package io.github.qmp4j.schema.dialect;

import static io.github.qmp4j.schema.dialect.Era.V10_0;
import static io.github.qmp4j.schema.dialect.Era.V10_2;
import static io.github.qmp4j.schema.dialect.Era.V5_2;
import static io.github.qmp4j.schema.dialect.Era.V7_2;
import static io.github.qmp4j.schema.dialect.Switch.Lenient.OFF;
import static io.github.qmp4j.schema.dialect.Switch.Lenient.ON;

/** One difference between the dialects: the eras that have it, and whether lenient reading does. */
public enum Switch {
  /** What is no object at the top level is a syntax error at the token, not one of the line. */
  TOP_LEVEL_TOKEN(V5_2, V5_2, OFF),
  /** Of several keys that could name a definition the first kind counts, the others are unknown. */
  FIRST_KIND_COUNTS(V5_2, V5_2, OFF),
  /** Unions without discriminator: each branch wraps a type. */
  SIMPLE_UNIONS(V5_2, V5_2, ON),
  /** A union whose discriminator is the empty string is a simple one, with a base. */
  EMPTY_DISCRIMINATOR(V5_2, V5_2, OFF),
  /** As long as nothing else is wrong: branches may be arrays where there is no base, or an empty one. */
  ARRAY_BRANCHES_WITHOUT_BASE(V5_2, V7_2, OFF),
  /** Branch names must be good names even before the tag's enum is looked at. */
  BRANCH_NAMES(V5_2, V5_2, OFF),
  /** Names have one syntax, none ends in "Kind", and upper case is an exception in members only. */
  PLAIN_NAMES(V5_2, V5_2, OFF),
  /** {@code *u} and {@code *has-x} are no reserved names, as the star hides them. */
  STAR_HIDES_RESERVED(V5_2, V5_2, OFF),
  /** Values of an enum may start with a digit and have dots, as before QEMU 2.6. */
  DOTS_IN_VALUES(null, null, ON),
  /** Values of an enum may have a "+", as in documents of 2010: what was read from one is written so. */
  PLUS_IN_VALUES(null, null, ON),
  /** Conditions are text for the C preprocessor, or a list of it. */
  C_CONDITIONS(V5_2, V5_2, ON),
  /** Conditions are macros, and objects of all, any, not. */
  MACRO_CONDITIONS(V7_2, V10_2, ON),
  VALUE_FEATURES(V7_2, V10_2, ON),
  /** "unstable" is a special feature, which types must not have. ("deprecated" always is.) */
  UNSTABLE_IS_SPECIAL(V7_2, V10_2, ON),
  ARRAY_ALTERNATIVES(V7_2, V10_2, ON),
  /** A branch of a union may be a union. */
  NESTED_UNIONS(V10_0, V10_2, ON),
  /** An argument with a condition needs 'boxed'. */
  CONDITIONS_NEED_BOXED(V10_0, V10_2, ON),
  FEATURE_LIMIT(V10_0, V10_2, OFF),
  /** Names that the front end makes for itself are pointed out. */
  INTERNAL_TYPES_REPORTED(null, null, ON),

  /** A root file may be what a QEMU tells of itself; its own front end does not read that. */
  INTROSPECTION(null, null, ON),

  /** The pragmas returns-whitelist and name-case-whitelist. */
  WHITELISTS(V5_2, V5_2, ON),
  /** The pragmas command-name-, command-returns- and member-name-exceptions. */
  EXCEPTIONS(V7_2, V10_2, ON),
  DOCUMENTATION_EXCEPTIONS(V10_0, V10_2, ON),

  /** A comment directly before a definition must be about it. */
  DOC_IS_FOR_DEFINITION(V5_2, V10_2, OFF),
  FEATURES_DOCUMENTED(V5_2, V10_2, OFF),
  MEMBERS_DOCUMENTED(V10_0, V10_2, OFF),
  /** Documentation of what does not exist is looked for when all else is done. */
  DOC_NAMES_LAST(V10_0, V10_2, OFF),
  /** Problems of a section are reported at the section. */
  DOC_SECTION_LINES(V10_0, V10_2, ON),
  /** A command without result must not document one. */
  RETURNS_NEED_RESULT(V10_0, V10_2, OFF),
  /** "=" begins a heading, which has its place. */
  DOC_HEADINGS(V5_2, V10_0, OFF),
  DOC_LAYOUT(V10_2, V10_2, OFF);

  enum Lenient {
    ON,
    OFF
  }

  private final Era since;
  private final Era until;
  private final Lenient lenient;

  Switch(Era since, Era until, Lenient lenient) {
    this.since = since;
    this.until = until;
    this.lenient = lenient;
  }

  boolean isOnIn(Era era) {
    return since != null && since.compareTo(era) <= 0 && era.compareTo(until) <= 0;
  }

  boolean isOnInLenient() {
    return lenient == ON;
  }
}
