package io.github.qmp4j.samples.livemigration;

import io.github.qmp4j.EventQueue;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpEvent;
import io.github.qmp4j.samples.livemigration.api.MigrationCapability;
import io.github.qmp4j.samples.livemigration.api.MigrationCapabilityStatus;
import io.github.qmp4j.samples.livemigration.api.MigrationEvent;
import io.github.qmp4j.samples.livemigration.api.MigrationInfo;
import io.github.qmp4j.samples.livemigration.api.MigrationStats;
import io.github.qmp4j.samples.livemigration.api.MigrationStatus;
import io.github.qmp4j.samples.livemigration.api.Qmp;
import io.github.qmp4j.samples.livemigration.api.QmpEvents;
import io.github.qmp4j.samples.livemigration.api.RunState;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Moves the guest of one server to another one that was started with {@code -incoming defer}. */
final class Migration {

  private static final Duration TICK = Duration.ofMillis(500);
  private static final Duration TIME_TO_CANCEL = Duration.ofSeconds(30);
  private static final Duration TIME_TO_SETTLE = Duration.ofSeconds(30);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(10);
  private static final Set<MigrationStatus> ENDS =
      Set.of(MigrationStatus.COMPLETED, MigrationStatus.FAILED, MigrationStatus.CANCELLED);

  private final QmpClient source;
  private final QmpClient destination;

  Migration(QmpClient source, QmpClient destination) {
    this.source = source;
    this.destination = destination;
  }

  /**
   * @param uri where the destination shall listen and the source connect to
   * @param patience after which it is cancelled
   * @param progress is told from time to time
   * @throws MigrationFailedException if the guest was not moved
   */
  void move(String uri, Duration patience, Consumer<Progress> progress) {
    long end = System.nanoTime() + patience.toNanos();
    // Without this capability the servers send no MIGRATION events.
    var events = new MigrationCapabilityStatus(MigrationCapability.EVENTS, true);
    Qmp.on(destination).migrateSetCapabilities(List.of(events));
    Qmp.on(source).migrateSetCapabilities(List.of(events));
    // It still listens after an attempt that the source refused, and would not begin to again.
    if (Qmp.on(destination).queryMigrate().socketAddress() == null) {
      Qmp.on(destination).migrateIncoming(uri);
    }
    // Opened before the command is sent: the first events come before its reply.
    try (EventQueue queue = source.events(QmpEvents.CATALOG, MigrationEvent.NAME)) {
      Qmp.on(source).migrate(uri);
      while (!awaitChange(queue, TICK)) {
        report(progress);
        if (System.nanoTime() - end > 0) {
          cancel(queue, patience);
          break;
        }
      }
    }
    report(progress);
    awaitPassing(source, RunState.FINISH_MIGRATE);
    awaitPassing(destination, RunState.INMIGRATE);
  }

  /** A migration is complete a moment before the machines show it; the source has no event for that. */
  private static void awaitPassing(QmpClient client, RunState state) {
    long end = System.nanoTime() + TIME_TO_SETTLE.toNanos();
    while (Qmp.on(client).queryStatus().status() == state && System.nanoTime() - end < 0) {
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
  }

  /** Waits for the next change of the migration's status; whether that is the successful end. */
  private boolean awaitChange(EventQueue queue, Duration timeout) {
    MigrationEvent event = queue.poll(MigrationEvent.class, timeout);
    MigrationStatus status = event == null ? null : event.status();
    if (status == MigrationStatus.FAILED || status == MigrationStatus.CANCELLED) {
      throw new MigrationFailedException(status.qapiName() + reason());
    }
    return status == MigrationStatus.COMPLETED;
  }

  /** The reply says only that it is being cancelled. It may succeed nevertheless, at the last moment. */
  private void cancel(EventQueue queue, Duration patience) {
    Qmp.on(source).migrateCancel();
    QmpEvent end = queue.poll(
        event -> event instanceof MigrationEvent change && ENDS.contains(change.status()),
        TIME_TO_CANCEL);
    if (!(end instanceof MigrationEvent change) || change.status() != MigrationStatus.COMPLETED) {
      String how = end == null ? "being cancelled" : "cancelled";
      throw new MigrationFailedException(
          how + ", because it took more than " + patience.toSeconds() + " s");
    }
  }

  private String reason() {
    String reason = Qmp.on(source).queryMigrate().errorDesc();
    return reason == null ? "; the logs of both servers may tell why" : ": " + reason;
  }

  private void report(Consumer<Progress> progress) {
    MigrationInfo info = Qmp.on(source).queryMigrate();
    MigrationStats ram = info.ram();
    if (ram != null) {
      progress.accept(new Progress(ram.transferred(), ram.remaining()));
    }
  }
}
