package io.github.qmp4j.processor.plan;

import java.util.HashSet;
import java.util.Set;

/**
 * First segments of package names that a component must not have as its name. Where the simple name
 * of a class means another one that is nearer, its methods are called by its qualified name, and a
 * field or parameter {@code io} hides the package {@code io}. Elsewhere such a name does no harm, and
 * is kept.
 */
final class PackageRoots {

  private final Set<String> called = WordList.read("called-types.txt");
  private final Set<String> variables = new HashSet<>(WordList.read("component-names.txt"));
  private final Set<String> generated;
  private final Set<String> anywhere;
  private final String own;

  /**
   * @param generated simple names of all top-level classes of the package
   */
  PackageRoots(Set<String> generated, String packageName) {
    this.generated = generated;
    this.anywhere = hiddenBy(generated);
    this.own = root(packageName);
    variables.add(PlannedUnion.TAG_VALUE);
    variables.add(PlannedUnion.OTHER_MEMBERS);
  }

  /** Those that matter in any file: one of the package's own classes hides one of a library. */
  Set<String> anywhere() {
    return anywhere;
  }

  /** Those that matter beside these nested classes, the ones that matter in any file not included. */
  Set<String> beside(Set<String> nested) {
    Set<String> roots = hiddenBy(nested);
    if (nested.stream().anyMatch(generated::contains)) {
      roots.add(own);
    }
    return roots;
  }

  /**
   * What nested classes must not be called: a class of the package that is hidden by one is called by its
   * qualified name, which a variable of generated code hides that is called like the package.
   */
  Set<String> notNested() {
    return variables.contains(own) ? generated : Set.of();
  }

  private Set<String> hiddenBy(Set<String> simpleNames) {
    Set<String> roots = new HashSet<>();
    for (String name : called) {
      if (simpleNames.contains(name.substring(name.lastIndexOf('.') + 1))) {
        roots.add(root(name));
      }
    }
    return roots;
  }

  private static String root(String qualifiedName) {
    int end = qualifiedName.indexOf('.');
    return end < 0 ? qualifiedName : qualifiedName.substring(0, end);
  }
}
