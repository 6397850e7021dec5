package io.github.qmp4j.processor;

import io.github.qmp4j.schema.docs.DocsFormat;
import io.github.qmp4j.schema.select.Configuration;
import io.github.qmp4j.schema.source.Severity;
import io.github.qmp4j.schema.source.Suggestion;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Turns the compiler's {@code -A} options into {@link Options}, or says what is wrong with them. An
 * option that cannot be used is as if it were not there.
 */
final class OptionsReader {

  private static final Pattern MACRO = Pattern.compile("!?[A-Za-z_][A-Za-z0-9_]*");

  private static final Pattern MEMBER = // Downstream names have dots in them: __com.example_token.
      Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");

  private final Map<String, String> given;
  private final Diagnostics diagnostics;

  OptionsReader(Map<String, String> given, Diagnostics diagnostics) {
    this.given = new TreeMap<>(given);
    this.diagnostics = diagnostics;
  }

  Options read() {
    given.keySet().stream()
        .filter(key -> key.startsWith(Option.PREFIX) && Option.of(key).isEmpty())
        .forEach(this::unknown);
    return new Options(schemaPath(), configuration(), runsOn(), secrets(), untyped(), docs());
  }

  private void unknown(String key) {
    List<String> known = Arrays.stream(Option.values()).map(Option::key).toList();
    String hint = Suggestion.among(known, key)
        .map(name -> "did you mean '-A" + name + "'?")
        .orElse("there are -A" + String.join(", -A", known));
    diagnostics.warn(ComplaintCode.UNKNOWN_OPTION, "option '-A" + key + "' is unknown; " + hint);
  }

  private List<Path> schemaPath() {
    List<Path> directories = new ArrayList<>();
    for (String directory : value(Option.SCHEMA_PATH).split(File.pathSeparator)) {
      try {
        if (!directory.isBlank()) {
          directories.add(Path.of(directory));
        }
      } catch (InvalidPathException e) {
        bad(Option.SCHEMA_PATH, "'" + directory + "' is no path: " + e.getReason());
      }
    }
    return directories;
  }

  private Configuration configuration() {
    Map<String, Boolean> macros = new LinkedHashMap<>();
    for (String word : value(Option.CONFIG).split(",")) {
      String macro = word.strip();
      if (MACRO.matcher(macro).matches()) {
        boolean defined = !macro.startsWith("!");
        macros.put(defined ? macro : macro.substring(1), defined);
      } else if (!macro.isEmpty()) {
        bad(
            Option.CONFIG,
            "'" + macro + "' is no macro; write CONFIG_VNC,!CONFIG_SPICE for servers that are built"
                + " with the one and without the other");
      }
    }
    return new Configuration(macros);
  }

  private List<String> untyped() {
    return words(Option.UNTYPED);
  }

  private List<DocsFormat> docs() {
    List<DocsFormat> formats = new ArrayList<>();
    for (String word : words(Option.DOCS)) {
      DocsFormat.find(word)
          .ifPresentOrElse(
              formats::add,
              () -> bad(Option.DOCS, "it has '" + word + "' and can have 'text' and 'html'"));
    }
    return formats;
  }

  private List<String> words(Option option) {
    return Arrays.stream(value(option).split(","))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private Severity runsOn() {
    String value = value(Option.RUNS_ON);
    for (Severity severity : Severity.values()) {
      if (severity.label().equals(value)) {
        return severity;
      }
    }
    if (!value.isEmpty()) {
      bad(Option.RUNS_ON, "it is '" + value + "' and can be 'warning' or 'error'");
    }
    return Severity.WARNING;
  }

  private Set<String> secrets() {
    Set<String> members = new TreeSet<>();
    for (String word : value(Option.SECRETS).split(",")) {
      String member = word.strip();
      if (MEMBER.matcher(member).matches()) {
        members.add(member);
      } else if (!member.isEmpty()) {
        bad(
            Option.SECRETS,
            "'" + member
                + "' is no member; write pin,MyType.token,my-command.key for members of any type, of"
                + " one, and for arguments of a command");
      }
    }
    return members;
  }

  private String value(Option option) {
    // Without "=", javac hands over null.
    String value = given.get(option.key());
    return value == null ? "" : value;
  }

  private void bad(Option option, String message) {
    diagnostics.fail(ComplaintCode.BAD_OPTION, "option '-A" + option.key() + "': " + message);
  }
}
