package io.github.qmp4j.check;

import io.github.qmp4j.CompatibilityCheck;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.server.CompatibilityReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fetches both definitions and has them compared. Has no state, so safe for any thread. */
public final class StructureCheck implements CompatibilityCheck {

  @Override
  public CompatibilityReport check(QmpClient client, Class<?> facade, @Nullable URL definitions) {
    Objects.requireNonNull(client, "client");
    if (definitions == null) {
      throw new IllegalStateException("the definitions that " + facade.getName()
          + " was generated from are not beside its class;"
          + " keep the resource qmp4j.qapi, which the compiler wrote there");
    }
    CheckServer command = new CheckServer(read(definitions));
    return Report.of(
        "QEMU " + client.greeting().version() + " at " + client, client.execute(command));
  }

  private static String read(URL definitions) {
    try {
      URLConnection connection = definitions.openConnection();
      // Otherwise the jar would stay open.
      connection.setUseCaches(false);
      try (InputStream stream = connection.getInputStream()) {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
