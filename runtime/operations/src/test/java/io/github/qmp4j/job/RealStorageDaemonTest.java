package io.github.qmp4j.job;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.CommandRefusedException;
import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.testing.NeedsStorageDaemon;
import io.github.qmp4j.testing.RealStorageDaemon;
import io.github.qmp4j.testing.Rule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@NeedsStorageDaemon
@Timeout(60)
class RealStorageDaemonTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  @Test
  @Rule({45, 79})
  void itSpeaksTheSameProtocolWithFewerCommands(@TempDir Path directory) throws Exception {
    try (RealStorageDaemon daemon = RealStorageDaemon.start();
        QmpClient client = QmpClient.connect(QmpAddress.unix(daemon.socket()))) {
      String create = "{\"job-id\":\"c\",\"options\":{\"driver\":\"file\",\"size\":65536,"
          + "\"filename\":\"" + directory.resolve("disk") + "\"}}";
      try (Job job = Job.start(client, "c", command("blockdev-create", create))) {
        job.awaitConcluded(LONG);
        job.dismiss();
      }
      assertThat(directory.resolve("disk")).hasSize(65536);
      client.execute(command("blockdev-add", "{\"driver\":\"null-co\",\"node-name\":\"n\"}"));
      assertThat(client.execute(command("query-named-block-nodes")).size()).isEqualTo(1);
      assertThatExceptionOfType(CommandRefusedException.class)
          .isThrownBy(() -> client.execute(command("query-status")))
          .satisfies(e -> assertThat(e.errorClass()).isEqualTo("CommandNotFound"));
      client.execute(command("quit"));
      assertThat(daemon.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(daemon.process().exitValue()).isZero();
    }
  }
}
