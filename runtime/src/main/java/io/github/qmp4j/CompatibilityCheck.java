package io.github.qmp4j;

import io.github.qmp4j.server.CompatibilityReport;
import io.github.qmp4j.server.DefinitionChecker;
import io.github.qmp4j.server.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** What the method {@code check} of generated classes does; applications call that one. */
public final class CompatibilityCheck {

  private CompatibilityCheck() {}

  /**
   * Asks the server for its schema and compares.
   *
   * @param facade whose method {@code check} it is
   * @param definitions what was generated, as the processor wrote it beside the class; closed here. Null
   *     if it is not there
   */
  public static CompatibilityReport run(
      QmpClient client, Class<?> facade, @Nullable InputStream definitions) {
    try (definitions) {
      Objects.requireNonNull(client, "client");
      String text = text(facade, definitions);
      CheckServer command = new CheckServer(checker(facade), text);
      List<Finding> findings = client.execute(command);
      String server = "QEMU " + client.greeting().version() + " at " + client;
      return new CompatibilityReport(server, findings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Class<?> facade, @Nullable InputStream definitions)
      throws IOException {
    if (definitions == null) {
      throw new IllegalStateException("the definitions that " + facade.getName()
          + " was generated from are not beside its class;"
          + " keep the resource qmp4j.qapi, which the compiler wrote there");
    }
    return new String(definitions.readAllBytes(), StandardCharsets.UTF_8);
  }

  private static DefinitionChecker checker(Class<?> facade) {
    return ServiceLoader.load(DefinitionChecker.class, facade.getClassLoader())
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("comparing definitions needs a library of its own;"
                + " add io.github.qmp4j:qmp4j-check to the class path or module path"));
  }
}
