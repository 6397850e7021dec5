package io.github.qmp4j.samples.vncsessions;

import io.github.qmp4j.EventListener;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpEvent;
import io.github.qmp4j.QmpException;
import io.github.qmp4j.samples.vncsessions.api.Qmp;
import io.github.qmp4j.samples.vncsessions.api.VncConnectedEvent;
import io.github.qmp4j.samples.vncsessions.api.VncDisconnectedEvent;
import io.github.qmp4j.samples.vncsessions.api.VncInitializedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * Tells of those who connect, are let in ("initialized") and leave. Called by one thread at a time, as
 * all listeners are.
 */
final class Viewers implements EventListener {

  private final Consumer<String> report;
  private final CountDownLatch end = new CountDownLatch(1);

  /** Who was let in, by address, and when. */
  private final Map<String, Instant> since = new HashMap<>();

  /** Who was found at the start, and may have come since this listens: his events follow then. */
  private final Set<String> found = new HashSet<>();

  /**
   * @param report is told one line for each change
   */
  Viewers(Consumer<String> report) {
    this.report = report;
  }

  /** The first call: whoever is here already has had his events, and none of the others is lost. */
  @Override
  public void started(QmpClient client) {
    Qmp.on(client).queryVncServers().stream()
        .flatMap(server -> server.clients().stream())
        .map(viewer -> address(viewer.host(), viewer.service()))
        .forEach(viewer -> {
          found.add(viewer);
          report.accept(viewer + " is connected already");
        });
  }

  @Override
  public void event(QmpEvent event) {
    Instant time = event.timestamp().instant().orElseGet(Instant::now);
    if (event instanceof VncConnectedEvent connected) {
      String viewer = address(connected.client().host(), connected.client().service());
      if (!found.remove(viewer)) {
        report.accept(viewer + " connects");
      }
    } else if (event instanceof VncInitializedEvent initialized) {
      String viewer = address(initialized.client().host(), initialized.client().service());
      since.put(viewer, time);
      String user = initialized.client().saslUsername();
      report.accept(viewer + " looks" + (user == null ? "" : ", as " + user));
    } else if (event instanceof VncDisconnectedEvent disconnected) {
      String viewer =
          address(disconnected.client().host(), disconnected.client().service());
      found.remove(viewer);
      Instant begin = since.remove(viewer);
      report.accept(viewer + " leaves"
          + (begin == null ? "" : " after " + Duration.between(begin, time).toSeconds() + " s"));
    }
  }

  @Override
  public void ended(QmpException how) {
    report.accept("the server has ended");
    end.countDown();
  }

  void awaitEnd() throws InterruptedException {
    end.await();
  }

  private static String address(String host, String service) {
    return host + ":" + service;
  }
}
