package io.github.qmp4j.processor.plan;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names taken in one place: the types of a package, the components of a record. Case does not
 * tell names apart, because some file systems do not either.
 */
final class NameScope {

  private final Set<String> taken = new HashSet<>();

  NameScope(Collection<String> reserved) {
    and(reserved);
  }

  NameScope(String... reserved) {
    this(List.of(reserved));
  }

  /** This scope, with more names taken. */
  NameScope and(Collection<String> reserved) {
    for (String name : reserved) {
      taken.add(key(name));
    }
    return this;
  }

  /** The name if it is free, else with {@code suffix}, else with the suffix and a number. */
  String claim(String name, String suffix) {
    if (taken.add(key(name))) {
      return name;
    }
    String longer = name + suffix;
    for (int i = 2; !taken.add(key(longer)); i++) {
      longer = name + suffix + i;
    }
    return longer;
  }

  /** The name if it is free, else with the first number from 2 on that makes it so. */
  String claim(String name) {
    return claim(name, "");
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
