package io.github.qmp4j;

import io.github.qmp4j.server.CompatibilityReport;
import java.net.URL;
import java.util.Iterator;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the method {@code check} of generated classes; applications call that one. It is in
 * {@code qmp4j-check}, a library of its own, and found by {@link ServiceLoader}.
 */
public interface CompatibilityCheck {

  /**
   * Asks the server for its schema and compares.
   *
   * @param facade whose method {@code check} it is
   * @param definitions what was generated, as the processor wrote it beside the class; null if it is
   *     not there
   */
  CompatibilityReport check(QmpClient client, Class<?> facade, @Nullable URL definitions);

  /**
   * Has the library do that; for generated code.
   *
   * @throws IllegalStateException if there is no such library
   */
  static CompatibilityReport run(QmpClient client, Class<?> facade, @Nullable URL definitions) {
    Iterator<CompatibilityCheck> libraries =
        ServiceLoader.load(CompatibilityCheck.class, facade.getClassLoader()).iterator();
    if (!libraries.hasNext()) {
      throw new IllegalStateException("comparing definitions needs a library of its own;"
          + " add io.github.qmp4j:qmp4j-check to the class path or module path");
    }
    return libraries.next().check(client, facade, definitions);
  }
}
