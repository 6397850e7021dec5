package io.github.qmp4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import cases.power.Qmp;
import cases.power.ResumeEvent;
import cases.power.RunState;
import cases.power.StopEvent;
import io.github.qmp4j.EventQueue;
import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpEvent;
import io.github.qmp4j.testing.NeedsQemu;
import io.github.qmp4j.testing.RealQemu;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The generated code of the case {@code power}, against a real QEMU. */
@NeedsQemu
class PowerTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  @Test
  void commandsAndTheirEventsAreTyped() throws Exception {
    try (RealQemu qemu = RealQemu.start();
        QmpClient client = QmpClient.connect(QmpAddress.unix(qemu.socket()));
        EventQueue events = Qmp.on(client).events()) {
      Qmp qmp = Qmp.on(client).withTimeout(SOON);

      qmp.cont();
      assertThat(qmp.queryStatus().status()).isEqualTo(RunState.RUNNING);
      QmpEvent resumed = events.poll(SOON);
      assertThat(resumed).isInstanceOf(ResumeEvent.class);
      assertThat(resumed.timestamp().instant().orElseThrow())
          .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));

      qmp.stop();
      assertThat(events.poll(SOON)).isInstanceOf(StopEvent.class);
      assertThat(qmp.queryStatus().running()).isFalse();

      qmp.quit();
    }
  }
}
