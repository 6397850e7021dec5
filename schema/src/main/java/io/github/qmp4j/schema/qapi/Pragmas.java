package io.github.qmp4j.schema.qapi;

import io.github.qmp4j.schema.decl.Declarations;
import io.github.qmp4j.schema.dialect.Dialect;
import io.github.qmp4j.schema.dialect.Switch;
import io.github.qmp4j.schema.json.Json;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.ProblemCode;
import io.github.qmp4j.schema.source.Reporter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The values of all pragmas of all files. They are in force when the last file has been read, also
 * for what stands before them; of several values the last one counts.
 */
final class Pragmas {

  private static final String DOC_REQUIRED = "doc-required";
  private static final String COMMAND_NAMES = "command-name-exceptions";
  private static final String RETURNS = "command-returns-exceptions";
  private static final String MEMBER_NAMES = "member-name-exceptions";
  private static final String DOCUMENTATION = "documentation-exceptions";

  /** What the dialect knows, with the name by which the value is kept. */
  private final Map<String, String> known = new LinkedHashMap<>();

  private final Map<String, Set<String>> lists = new HashMap<>();
  private boolean docRequired;

  Pragmas(Dialect dialect) {
    if (dialect.has(Switch.EXCEPTIONS)) {
      known.put(COMMAND_NAMES, COMMAND_NAMES);
      known.put(RETURNS, RETURNS);
      known.put(MEMBER_NAMES, MEMBER_NAMES);
    }
    if (dialect.has(Switch.DOCUMENTATION_EXCEPTIONS)) {
      known.put(DOCUMENTATION, DOCUMENTATION);
    }
    if (dialect.has(Switch.WHITELISTS)) {
      known.put("returns-whitelist", RETURNS);
      known.put("name-case-whitelist", MEMBER_NAMES);
    }
  }

  void read(Json.Obj settings, Reporter report) {
    settings.fields().forEach((name, field) -> {
      if (name.equals(DOC_REQUIRED)) {
        required(field.value(), report);
      } else if (known.containsKey(name)) {
        list(name, field, report);
      } else {
        report.reportUnknown(
            Problem.error(
                ProblemCode.UNKNOWN_PRAGMA, field.location(), "unknown pragma '" + name + "'"),
            known.keySet(),
            name);
      }
    });
  }

  private void required(Json value, Reporter report) {
    if (value instanceof Json.Bool bool) {
      docRequired = bool.value();
    } else {
      String message = "'doc-required' must be a boolean, not " + value.describe();
      report.report(ProblemCode.BAD_PRAGMA, value.location(), message);
    }
  }

  private void list(String name, Json.Field field, Reporter report) {
    Optional<Set<String>> strings = strings(field.value());
    if (strings.isEmpty()) {
      String message = "'" + name + "' must be an array of strings";
      report.report(ProblemCode.BAD_PRAGMA, field.value().location(), message);
      return;
    }
    String newName = known.get(name);
    if (!newName.equals(name) && known.containsKey(newName)) {
      String message = "'%s' is called '%s' since QEMU 6.0".formatted(name, newName);
      report.report(ProblemCode.OLD_PRAGMA, field.location(), message);
    }
    lists.put(newName, strings.get());
  }

  private static Optional<Set<String>> strings(Json value) {
    if (!(value instanceof Json.Arr array)) {
      return Optional.empty();
    }
    Set<String> strings = new HashSet<>();
    for (Json item : array.items()) {
      if (!(item instanceof Json.Str string)) {
        return Optional.empty();
      }
      strings.add(string.value());
    }
    return Optional.of(strings);
  }

  boolean docRequired() {
    return docRequired;
  }

  /** Whether a command may be spelt against the convention. */
  boolean excusesName(String command) {
    return names(COMMAND_NAMES).contains(command);
  }

  /** Whether a type's members or values may be spelt against the convention. */
  boolean excusesMembers(String type) {
    return names(MEMBER_NAMES).contains(type);
  }

  /** How a command can be excused; not at all where there is no pragma for that. */
  Optional<String> excuseName(String command) {
    return excuse(COMMAND_NAMES, command);
  }

  /** How the members or values of a type can be excused, likewise. */
  Optional<String> excuseMembers(String type) {
    return excuse(MEMBER_NAMES, type);
  }

  /** The newest name of a pragma comes first. */
  private Optional<String> excuse(String pragma, String name) {
    return known.entrySet().stream()
        .filter(entry -> entry.getValue().equals(pragma))
        .findFirst()
        .map(entry -> "or list '%s' in the pragma '%s'".formatted(name, entry.getKey()));
  }

  /** What the checker needs to know. */
  Declarations.Exceptions exceptions() {
    return new Declarations.Exceptions(names(RETURNS), names(DOCUMENTATION));
  }

  private Set<String> names(String pragma) {
    return lists.getOrDefault(pragma, Set.of());
  }
}
