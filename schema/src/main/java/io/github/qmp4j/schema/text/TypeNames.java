package io.github.qmp4j.schema.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names for types that have none in the documents: after the command or event and the member that
 * they are for, so that they do not depend on what else there is.
 */
public final class TypeNames {

  private static final String QUERY = "query-";

  private final Set<String> taken = new HashSet<>();
  /** The numbers to go on with, by the names that have been wanted before. */
  private final Map<String, Integer> numbers = new HashMap<>();

  TypeNames() {}

  /** The name, or one like it if it is taken. */
  String claim(String wanted) {
    String name = wanted;
    int number = numbers.getOrDefault(wanted, 2);
    while (!taken.add(name)) {
      name = wanted + number++;
    }
    numbers.put(wanted, number);
    return name;
  }

  /** {@code query-status} gives {@code StatusInfo}, {@code getfd} gives {@code GetfdResult}. */
  public static String result(String command) {
    if (!command.startsWith(QUERY)) {
      return camel(command) + "Result";
    }
    String name = camel(command.substring(QUERY.length()));
    return name.endsWith("Info") ? name : name + "Info";
  }

  /** For a member of what has the name or prefix {@code owner}. */
  public static String member(String owner, String member) {
    String name = camel(owner) + camel(member);
    // XList is what QEMU calls an array of X.
    return name.endsWith("List") ? name + "Value" : name;
  }

  /** {@code VNC_CONNECTED} and {@code vnc-connected} give {@code VncConnected}. */
  public static String camel(String name) {
    StringBuilder camel = new StringBuilder();
    for (String word : name.split("[^A-Za-z0-9]+")) {
      if (!word.isEmpty()) {
        boolean upper = word.equals(word.toUpperCase(Locale.ROOT));
        String rest = word.substring(1);
        camel.append(word.substring(0, 1).toUpperCase(Locale.ROOT));
        camel.append(upper ? rest.toLowerCase(Locale.ROOT) : rest);
      }
    }
    return camel.toString();
  }
}
