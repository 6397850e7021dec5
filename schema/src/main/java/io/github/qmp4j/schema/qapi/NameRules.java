package io.github.qmp4j.schema.qapi;

import io.github.qmp4j.schema.dialect.Dialect;
import io.github.qmp4j.schema.dialect.Switch;
import io.github.qmp4j.schema.json.Json;
import io.github.qmp4j.schema.model.Module;
import io.github.qmp4j.schema.source.Location;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.ProblemCode;
import io.github.qmp4j.schema.source.Reporter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** How names are spelt: their syntax, the convention for each kind, and what is reserved. */
final class NameRules {

  private final Dialect dialect;
  private final Pragmas pragmas;

  NameRules(Dialect dialect, Pragmas pragmas) {
    this.dialect = dialect;
    this.pragmas = pragmas;
  }

  void definition(Module.Kind kind, Json.Str name, Reporter report) {
    Spelling spelling = new Spelling(name.value(), name.location(), report);
    if (!spelling.isName(name.value())) {
      return;
    }
    if (dialect.has(Switch.PLAIN_NAMES)) {
      spelling.reserveEnd("List");
      spelling.reserveEnd("Kind");
    } else if (kind == Module.Kind.EVENT) {
      boolean lower = hasLower(spelling.stem) || spelling.stem.contains("-");
      spelling.require(!lower, "lower case or '-'");
    } else if (kind == Module.Kind.COMMAND) {
      spelling.require(!hasUpper(spelling.stem), "upper case");
      spelling.excuse = () -> pragmas.excuseName(name.value());
      spelling.require(!spelling.stem.contains("_") || pragmas.excusesName(name.value()), "'_'");
    } else {
      if (!NameSyntax.isCamelCase(spelling.stem)) {
        spelling.style("types are named in CamelCase");
      }
      spelling.reserveEnd("List");
    }
  }

  /** A member of the type, or an argument, which no pragma excuses. */
  void member(String name, Optional<String> type, Location location, Reporter report) {
    Spelling spelling = new Spelling(name, location, report);
    String bare = name.startsWith("*") ? name.substring(1) : name;
    if (!spelling.isName(bare)) {
      return;
    }
    lower(spelling, type);
    String reserved = dialect.has(Switch.STAR_HIDES_RESERVED) ? name : bare;
    String identifier = reserved.replace('-', '_').replace('.', '_');
    if (identifier.equals("u") || identifier.startsWith("has_")) {
      spelling.reserved("'u' and names that begin with 'has_' or 'has-'");
    }
  }

  /** A value of the enum {@code owner}; may begin with a digit. */
  void value(Json.Str name, String owner, Reporter report) {
    Spelling spelling = new Spelling(name.value(), name.location(), report);
    String word = name.value();
    if (dialect.has(Switch.DOTS_IN_VALUES) && word.indexOf('.') > 0 && !word.startsWith("__")) {
      spelling.style("values have no '.'");
      word = word.replace('.', '-');
    }
    if (dialect.has(Switch.PLUS_IN_VALUES) && word.indexOf('+') > 0) {
      spelling.style("values have no '+'");
      word = word.replace('+', '-');
    }
    boolean digit = !word.isEmpty() && word.charAt(0) >= '0' && word.charAt(0) <= '9';
    if (spelling.isName(digit ? "d" + word : word)) {
      lower(spelling, Optional.of(owner));
    }
  }

  /** A feature, an alternative, in some dialects a branch: lower case without exception. */
  void lower(String name, Location location, Reporter report) {
    Spelling spelling = new Spelling(name, location, report);
    if (spelling.isName(name)) {
      lower(spelling, Optional.empty());
    }
  }

  private void lower(Spelling spelling, Optional<String> owner) {
    if (owner.filter(pragmas::excusesMembers).isPresent()) {
      return;
    }
    spelling.excuse = () -> owner.flatMap(pragmas::excuseMembers);
    if (dialect.has(Switch.PLAIN_NAMES)) {
      spelling.require(!hasUpper(spelling.name), "upper case");
    } else {
      spelling.require(!hasUpper(spelling.stem), "upper case");
      spelling.require(!spelling.stem.contains("_"), "'_'");
    }
  }

  private static boolean hasLower(String name) {
    return !name.equals(name.toUpperCase(Locale.ROOT));
  }

  private static boolean hasUpper(String name) {
    return !name.equals(name.toLowerCase(Locale.ROOT));
  }

  /** One name under examination. */
  private static final class Spelling {
    private final String name;
    private final Location location;
    private final Reporter report;
    private String stem = "";
    /** What can be done if it is to stay as it is; asked for only then. */
    private Supplier<Optional<String>> excuse = Optional::empty;

    Spelling(String name, Location location, Reporter report) {
      this.name = name;
      this.location = location;
      this.report = report;
    }

    boolean isName(String bare) {
      OptionalInt start = NameSyntax.stem(bare);
      if (start.isEmpty()) {
        report.report(Problem.error(ProblemCode.BAD_NAME, location, "'" + name + "' is no name")
            .withHint("names begin with a letter, values also with a digit; then come letters,"
                + " digits, '-' and '_'"));
        return false;
      }
      if (bare.startsWith("q_") || bare.startsWith("q-")) {
        reserved("names that begin with 'q_' or 'q-'");
        return false;
      }
      stem = bare.substring(start.getAsInt());
      return true;
    }

    void require(boolean kept, String what) {
      if (!kept) {
        style("there must be no " + what + " in '" + name + "'");
      }
    }

    void style(String message) {
      Problem problem = Problem.error(ProblemCode.NAME_STYLE, location, message);
      report.report(excuse.get().map(problem::withHint).orElse(problem));
    }

    /** For code that QEMU's generator writes; {@code which} are all such names. */
    void reserved(String which) {
      report.report(Problem.error(ProblemCode.RESERVED_NAME, location, "'" + name + "' is reserved")
          .withHint(which + " are for QEMU's own code"));
    }

    void reserveEnd(String end) {
      if (name.endsWith(end)) {
        report.report(
            ProblemCode.RESERVED_NAME, location, "names that end in '" + end + "' are reserved");
      }
    }
  }
}
