package io.github.qmp4j.processor.plan;

import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** What a facade can be called. */
public final class FacadeNames {

  /** No keywords, and yet no names of types. */
  private static final Set<String> RESTRICTED =
      Set.of("permits", "record", "sealed", "var", "yield");

  private FacadeNames() {}

  /** What is wrong with a name; nothing with the empty one, which stands for the usual one. */
  public static Optional<String> problem(String name) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    if (!SourceVersion.isName(name) || name.contains(".") || RESTRICTED.contains(name)) {
      return Optional.of("'" + name + "' cannot be the name of a class");
    }
    return WordList.read("java-lang-types.txt").contains(name)
        ? Optional.of("a class '" + name + "' would hide java.lang." + name)
        : Optional.empty();
  }
}
