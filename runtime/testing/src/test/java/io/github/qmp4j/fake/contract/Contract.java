package io.github.qmp4j.fake.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.CommandRefusedException;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.QmpOptions;
import io.github.qmp4j.fake.api.Qmp;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** A test with a monitor of its own, and a client of it. */
@Timeout(60)
abstract class Contract {

  static final Duration SOON = Duration.ofSeconds(20);
  static final Duration SHORT = Duration.ofMillis(60);

  Monitor server;
  QmpClient client;
  Qmp qmp;

  abstract Monitor start();

  @BeforeEach
  void connect() {
    server = start();
    reconnect(QmpOptions.defaults());
  }

  /** Leaves, and comes back with other options. */
  void reconnect(QmpOptions options) {
    if (client != null) {
      client.close();
    }
    client = server.connect(options);
    qmp = Qmp.on(client);
  }

  @AfterEach
  void close() {
    if (client != null) {
      client.close();
    }
    server.close();
  }

  void assertRefused(QmpCommand<?> command, String errorClass, String description) {
    assertThatExceptionOfType(CommandRefusedException.class)
        .isThrownBy(() -> client.execute(command))
        .satisfies(e -> {
          assertThat(e.errorClass()).isEqualTo(errorClass);
          assertThat(e.description()).isEqualTo(description);
        });
  }
}
