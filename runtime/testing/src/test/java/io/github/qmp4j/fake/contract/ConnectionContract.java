package io.github.qmp4j.fake.contract;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qmp4j.CannotConnectException;
import io.github.qmp4j.ConnectionEndedException;
import io.github.qmp4j.NotQmpException;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpException;
import io.github.qmp4j.QmpOptions;
import io.github.qmp4j.fake.api.Qmp;
import io.github.qmp4j.testing.Running;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** How connections begin and end, and what is written down between. */
abstract class ConnectionContract extends Contract {

  private static final QmpOptions IMPATIENT =
      QmpOptions.builder().connectTimeout(SHORT.multipliedBy(5)).build();

  @Test
  void theGreetingTellsVersionAndCapabilities() {
    assertThat(client.greeting().version().major()).isEqualTo(7);
    assertThat(client.greeting().version().minor()).isEqualTo(2);
    assertThat(client.greeting().capabilities()).containsExactly("oob");
  }

  @Test
  void oneClientAfterTheOtherIsServed() {
    for (int i = 0; i < 20; i++) {
      reconnect(QmpOptions.defaults());
      assertThat(qmp.queryStatus().running()).isFalse();
    }
  }

  @Test
  void aSecondClientGetsNoGreetingUntilTheFirstHasLeft() throws Exception {
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> server.connect(IMPATIENT))
        .withMessageContaining("is another client connected");
    Running<QmpClient> second = Running.start(() -> server.connect(QmpOptions.defaults()));
    client.close();
    try (QmpClient served = second.get()) {
      assertThat(Qmp.on(served).queryStatus().running()).isFalse();
    }
  }

  @Test
  void aServerThatIsStuckIsGivenUp() {
    client.close();
    server.stall();
    QmpClient later = null;
    try {
      later = server.connect(IMPATIENT);
      Qmp impatient = Qmp.on(later).withTimeout(SHORT);
      assertThatExceptionOfType(QmpException.class).isThrownBy(impatient::queryUuid);
    } catch (CannotConnectException e) {
      assertThat(e).hasMessageContaining("within");
    } finally {
      server.goOn();
      if (later != null) {
        later.close();
      }
    }
    reconnect(QmpOptions.defaults());
    assertThat(qmp.queryStatus().running()).isFalse();
  }

  @Test
  void theNegotiationCannotBeRepeated() {
    assertRefused(
        command("qmp_capabilities"),
        "CommandNotFound",
        "Capabilities negotiation is already complete, command ignored");
  }

  @Test
  void quitIsAnsweredAndThenThereIsNoServer() {
    qmp.quit();
    assertThatExceptionOfType(ConnectionEndedException.class)
        .isThrownBy(() -> qmp.queryStatus())
        .satisfies(
            e -> // a fault if writing is faster than the news of the end
            assertThat(e.closedBy()).isNotEqualTo(ConnectionEndedException.Closer.CLIENT));
    assertThat(client.isOpen()).isFalse();
    assertThatExceptionOfType(CannotConnectException.class)
        .isThrownBy(() -> server.connect(QmpOptions.defaults()))
        .withMessageContaining("cannot connect: ");
  }

  @Test
  void aClosedClientSaysThatItIs() {
    assertThat(client.isOpen()).isTrue();
    client.close();
    client.close();
    assertThat(client.isOpen()).isFalse();
    assertThatExceptionOfType(ConnectionEndedException.class)
        .isThrownBy(() -> qmp.queryStatus())
        .satisfies(e -> assertThat(e.closedBy()).isEqualTo(ConnectionEndedException.Closer.CLIENT));
  }

  @Test
  void aReplyThatIsTooLongEndsTheConnectionOnly() {
    reconnect(QmpOptions.builder().maxMessageBytes(16 << 10).build());
    assertThatExceptionOfType(NotQmpException.class).isThrownBy(qmp::queryQmpSchema);
    reconnect(QmpOptions.defaults());
    assertThat(qmp.queryStatus().running()).isFalse();
  }

  @Test
  void whatIsSaidIsWrittenDownWithoutSecrets() {
    ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
    Logger logger = Logger.getLogger("io.github.qmp4j.wire");
    Handler handler = new Handler() {
      @Override
      public void publish(LogRecord record) {
        lines.add(record.getMessage());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
    logger.setUseParentHandlers(false);
    logger.setLevel(Level.ALL);
    logger.addHandler(handler);
    try {
      reconnect(QmpOptions.builder().name("vm1").trace().build());
      client.execute(
          command("object-add", "{\"qom-type\":\"secret\",\"id\":\"s\",\"data\":\"sesame\"}"));
      qmp.queryName();
      client.close();
    } finally {
      logger.removeHandler(handler);
      logger.setLevel(null);
      logger.setUseParentHandlers(true);
    }
    assertThat(lines.stream().map(line -> line.replaceFirst(",\"id\":\\d+}", "}")))
        .contains(
            "vm1 > {\"execute\":\"qmp_capabilities\",\"arguments\":{\"enable\":[\"oob\"]}}",
            "vm1 > {\"execute\":\"object-add\",\"arguments\":"
                + "{\"qom-type\":\"secret\",\"id\":\"s\",\"data\":\"***\"}}",
            "vm1 > {\"execute\":\"query-name\"}",
            "vm1 < {\"return\":{}}",
            "vm1 ended: the client was closed");
  }
}
