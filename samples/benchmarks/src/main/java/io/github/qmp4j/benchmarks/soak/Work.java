package io.github.qmp4j.benchmarks.soak;

import static io.github.qmp4j.benchmarks.soak.Untyped.command;

import io.github.qmp4j.CommandRefusedException;
import io.github.qmp4j.EventCatalog;
import io.github.qmp4j.EventListener;
import io.github.qmp4j.EventQueue;
import io.github.qmp4j.PendingReply;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpEvent;
import io.github.qmp4j.QmpException;
import io.github.qmp4j.QmpTimeoutException;
import io.github.qmp4j.job.Job;
import io.github.qmp4j.job.JobFailedException;
import io.github.qmp4j.reconnect.ReconnectingClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;

/** Does one thing after the other to a connection, at random, and checks what comes of it. */
final class Work implements EventListener {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final EventCatalog CATALOG = (event, time, in) -> null;
  private static final int AT_ONCE = 16;

  private final ReconnectingClient connection;
  private final String job;
  private final Figures figures;

  Work(ReconnectingClient connection, int number, Figures figures) {
    this.connection = connection;
    this.job = "j" + number;
    this.figures = figures;
  }

  void once() {
    try {
      QmpClient client = connection.client(LONG);
      switch (ThreadLocalRandom.current().nextInt(20)) {
        case 0 -> client.close(); // to be connected again
        case 1 -> giveUp(client);
        case 2 -> beRefused(client);
        case 3, 4 -> awaitEvent(client);
        case 5, 6 -> backUp(client);
        case 7, 8 -> check(client.execute(command("query-commands"), LONG).size() > 100);
        case 9, 10, 11 -> severalAtOnce(client);
        default -> {
          check(client.execute(command("query-status"), LONG).has("running"));
          figures.commands.increment();
        }
      }
    } catch (QmpException e) {
      figures.failed(e);
    }
  }

  private void giveUp(QmpClient client) {
    try {
      client.execute(command("query-version"), Duration.ofNanos(1));
    } catch (QmpTimeoutException e) {
      figures.commands.increment(); // its reply comes and is dropped
    }
  }

  private void beRefused(QmpClient client) {
    try {
      client.execute(command("device_del", "{\"id\":\"nope\"}"), LONG);
    } catch (CommandRefusedException e) {
      figures.commands.increment();
    }
  }

  private void awaitEvent(QmpClient client) {
    try (EventQueue events = client.events(CATALOG, "RESUME", "STOP")) {
      client.execute(command("cont"), LONG);
      client.execute(command("stop"), LONG);
      // Other connections to the same machine do the same: one may have been faster with either.
      events.poll(Duration.ofMillis(5));
      figures.commands.add(2);
    }
  }

  private void backUp(QmpClient client) {
    String arguments =
        "{\"job-id\":\"" + job + "\",\"device\":\"a\",\"target\":\"b\",\"sync\":\"full\"}";
    try (Job backup = Job.start(client, job, command("blockdev-backup", arguments))) {
      backup.awaitConcluded(LONG);
      figures.commands.increment();
    } catch (CommandRefusedException | JobFailedException e) {
      figures.busy.increment(); // another one writes to the disk
    }
  }

  private void severalAtOnce(QmpClient client) {
    List<PendingReply<JsonNode>> replies = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      replies.add(client.submit(command(i % 2 == 0 ? "query-status" : "query-version")));
    }
    for (int i = 0; i < AT_ONCE; i++) {
      check(replies.get(i).await(LONG).has(i % 2 == 0 ? "running" : "qemu"));
    }
    figures.commands.add(AT_ONCE);
  }

  private void check(boolean right) {
    if (!right) {
      figures.wrong.increment();
    }
  }

  @Override
  public void event(QmpEvent event) {
    figures.events.increment();
  }

  @Override
  public void started(QmpClient client) {
    figures.connections.increment();
  }
}
