package io.github.qmp4j.schema.qapi;

import io.github.qmp4j.schema.json.Json;
import io.github.qmp4j.schema.source.Location;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.ProblemCode;
import io.github.qmp4j.schema.source.Reporter;
import io.github.qmp4j.schema.source.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An object with certain keys, and values of certain kinds. What is wrong is reported. */
record Form(Json.Obj object, Reporter report) {

  /** Checks the keys. */
  Form keys(List<String> required, List<String> optional) {
    for (String key : required) {
      if (!object.has(key)) {
        report.report(ProblemCode.MISSING_KEY, object.location(), "key '" + key + "' is missing");
      }
    }
    for (Map.Entry<String, Json.Field> field : object.fields().entrySet()) {
      String key = field.getKey();
      if (!required.contains(key) && !optional.contains(key)) {
        unknown(
            key,
            field.getValue().location(),
            Stream.concat(required.stream(), optional.stream()).toList());
      }
    }
    return this;
  }

  private void unknown(String key, Location location, List<String> known) {
    Problem problem = Problem.error(ProblemCode.UNKNOWN_KEY, location, "unknown key '" + key + "'");
    Optional<String> near = Suggestion.among(known, key);
    String list = known.stream().map(k -> "'" + k + "'").collect(Collectors.joining(", "));
    report.report(
        near.isPresent() ? problem.withSuggestion(near) : problem.withHint("known here: " + list));
  }

  Optional<Json> get(String key) {
    return object.get(key);
  }

  /** The value if it is a string; a problem if it is there and is none. */
  Optional<Json.Str> string(String key) {
    return kind(key, Json.Str.class, "a string");
  }

  Optional<Json.Obj> object(String key) {
    return kind(key, Json.Obj.class, "an object");
  }

  Optional<Json.Arr> array(String key) {
    return kind(key, Json.Arr.class, "an array");
  }

  private <T extends Json> Optional<T> kind(String key, Class<T> kind, String expected) {
    Optional<Json> value = object.get(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (!kind.isInstance(value.get())) {
      wrong("'" + key + "'", expected, value.get());
      return Optional.empty();
    }
    return Optional.of(kind.cast(value.get()));
  }

  void wrong(String what, String expected, Json found) {
    wrong(report, what, expected, found);
  }

  static void wrong(Reporter report, String what, String expected, Json found) {
    String message = "%s must be %s, not %s".formatted(what, expected, found.describe());
    report.report(ProblemCode.WRONG_KIND, found.location(), message);
  }

  Location location() {
    return object.location();
  }
}
