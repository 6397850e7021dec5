package io.github.qmp4j.schema.introspect;

import io.github.qmp4j.schema.json.Json;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.ProblemCode;
import io.github.qmp4j.schema.source.Reporter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An object of introspection, an entity or a member of one, asked for its keys. What is missing or of
 * the wrong kind is a problem; keys that nobody asks for are of a newer QEMU, and none.
 */
record Part(Json.Obj json, Reporter report) {

  /** Code is made of names, so that they must be harmless. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,199}");

  Optional<Json.Str> string(String key) {
    return required(key).flatMap(value -> {
      if (value instanceof Json.Str string) {
        return Optional.of(string);
      }
      return wrong(key, "a string", value);
    });
  }

  /** A name of something that has one on the wire. */
  Optional<Json.Str> name(String key) {
    return string(key).filter(this::isName);
  }

  private boolean isName(Json.Str name) {
    if (NAME.matcher(name.value()).matches()) {
      return true;
    }
    String message = name.value().length() > 200
        ? "a name is longer than 200 characters"
        : "'" + name.value() + "' is no name";
    report.report(Problem.error(ProblemCode.BAD_NAME, name.location(), message)
        .withHint("names are letters, digits, '-', '_' and '.'"));
    return false;
  }

  /** The objects of a list, each made into something; what cannot be is left out. */
  <T> List<T> objects(String key, String what, Function<Part, Optional<T>> reader) {
    return list(key).stream()
        .flatMap(item -> {
          Reporter inside = report.in(what);
          if (item instanceof Json.Obj object) {
            return reader.apply(new Part(object, inside)).stream();
          }
          inside.report(
              ProblemCode.WRONG_KIND,
              item.location(),
              "expected an object, found " + item.describe());
          return Stream.<T>empty();
        })
        .toList();
  }

  /** The names in a list of strings; none if the key is absent. */
  List<Json.Str> names(String key) {
    return json.has(key)
        ? list(key).stream().flatMap(item -> asName(key, item).stream()).toList()
        : List.of();
  }

  private Optional<Json.Str> asName(String key, Json item) {
    if (item instanceof Json.Str string) {
      return Optional.of(string).filter(this::isName);
    }
    report.report(
        ProblemCode.WRONG_KIND,
        item.location(),
        "'" + key + "' must be of strings, not of " + item.describe());
    return Optional.empty();
  }

  private List<Json> list(String key) {
    return required(key)
        .flatMap(value -> value instanceof Json.Arr array
            ? Optional.of(array.items())
            : this.<List<Json>>wrong(key, "an array", value))
        .orElse(List.of());
  }

  /** Whether it is there and true. */
  boolean flag(String key) {
    return json.get(key)
        .flatMap(value -> value instanceof Json.Bool bool
            ? Optional.of(bool.value())
            : this.<Boolean>wrong(key, "a boolean", value))
        .orElse(false);
  }

  private Optional<Json> required(String key) {
    Optional<Json> value = json.get(key);
    if (value.isEmpty()) {
      report.report(ProblemCode.MISSING_KEY, json.location(), "'" + key + "' is missing");
    }
    return value;
  }

  private <T> Optional<T> wrong(String key, String expected, Json found) {
    String message = "'" + key + "' must be " + expected + ", not " + found.describe();
    report.report(ProblemCode.WRONG_KIND, found.location(), message);
    return Optional.empty();
  }
}
