package io.github.qmp4j.faults;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.CallInterruptedException;
import io.github.qmp4j.EventQueue;
import io.github.qmp4j.Plain;
import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpOptions;
import io.github.qmp4j.testing.NeedsQemu;
import io.github.qmp4j.testing.RealQemu;
import io.github.qmp4j.testing.Rule;
import io.github.qmp4j.testing.ScriptedServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an application can do to its own client. */
@NeedsQemu
@Timeout(60)
@ExtendWith(NothingLeft.class)
class CallerFaultsTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  @Test
  void interruptOfAWaitingThread() throws Exception {
    try (RealQemu qemu = RealQemu.start();
        QmpClient client = QmpClient.connect(QmpAddress.unix(qemu.socket()))) {
      qemu.signal("STOP");
      Callers callers = Callers.start(8, client, LONG);
      callers.awaitWaiting();
      for (int i = 0; i < 5; i++) { // the one that reads is likely among them
        callers.interrupt(i);
        assertThat(callers.outcome(i)).isInstanceOf(CallInterruptedException.class);
      }
      qemu.signal("CONT");
      for (int i = 5; i < 8; i++) {
        assertThat(callers.outcome(i)).isNull();
      }
      assertThat(Callers.isUsable(client, LONG)).isTrue();
    }
  }

  @Test
  @Rule(52)
  void aListenerThatBlocks() throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(2);
    CountDownLatch release = new CountDownLatch(1);
    Semaphore heard = new Semaphore(0);
    try (RealQemu qemu = RealQemu.start();
        QmpClient client = QmpClient.connect(QmpAddress.unix(qemu.socket()))) {
      client.listen(Plain.NO_CLASSES, executor, event -> {
        try {
          release.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      });
      client.listen(Plain.NO_CLASSES, executor, event -> heard.release());
      stopAndGoOn(client, 100);
      assertThat(heard.tryAcquire(200, 20, TimeUnit.SECONDS)).isTrue();
      assertThat(Callers.start(8, client, LONG).outcomes()).containsOnlyNulls();
    } finally {
      release.countDown();
      executor.shutdown();
      assertThat(executor.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aListenerThatThrows() throws Exception {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    Semaphore heard = new Semaphore(0);
    try (RealQemu qemu = RealQemu.start();
        QmpClient client = QmpClient.connect(QmpAddress.unix(qemu.socket()))) {
      client.listen(Plain.NO_CLASSES, executor, event -> {
        heard.release();
        throw new IllegalStateException("thrown by a listener, on purpose");
      });
      stopAndGoOn(client, 2);
      assertThat(heard.tryAcquire(4, 20, TimeUnit.SECONDS)).isTrue();
      assertThat(Callers.isUsable(client, LONG)).isTrue();
    } finally {
      executor.shutdown();
    }
  }

  private static void stopAndGoOn(QmpClient client, int times) {
    for (int i = 0; i < times; i++) {
      client.execute(command("cont"));
      client.execute(command("stop"));
    }
  }

  @Test
  @Rule(52)
  void aMillionEventsWithNobodyReading() throws Exception {
    int count = 1_000_000;
    byte[] thousand = "{\"event\": \"E\", \"data\": {\"a\": 1}}\r\n"
        .repeat(1_000)
        .getBytes(StandardCharsets.US_ASCII);
    CountDownLatch open = new CountDownLatch(1);
    QmpOptions options = QmpOptions.builder().eventQueueLength(100).build();
    try (ScriptedServer server = ScriptedServer.start(peer -> {
          peer.greet();
          open.await();
          for (int i = 0; i < count; i += 1_000) {
            peer.send(thousand);
          }
          peer.answer(peer.receive(), "1");
          peer.awaitClose();
        });
        QmpClient client = QmpClient.connect(QmpAddress.unix(server.socket()), options);
        EventQueue events = client.events(Plain.NO_CLASSES)) {
      open.countDown();
      long end = System.nanoTime() + LONG.toNanos();
      while (events.missed() < count - 100 && System.nanoTime() < end) {
        Thread.sleep(1);
      }
      assertThat(events.missed()).isEqualTo(count - 100);
      assertThat(client.execute(command("x"), LONG).asInt()).isEqualTo(1);
    }
  }
}
