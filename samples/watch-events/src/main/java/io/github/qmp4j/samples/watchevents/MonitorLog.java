package io.github.qmp4j.samples.watchevents;

import io.github.qmp4j.EventListener;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpEvent;
import io.github.qmp4j.QmpException;
import io.github.qmp4j.UnrecognizedEvent;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Prints what one monitor tells, and where something is missing: a log that hides gaps is a lie. */
final class MonitorLog implements EventListener {

  private final String monitor;
  private final JsonLines lines;

  MonitorLog(String monitor, JsonLines lines) {
    this.monitor = monitor;
    this.lines = lines;
  }

  @Override
  public void event(QmpEvent event) {
    ObjectNode line = line();
    event.timestamp().instant().ifPresent(time -> line.put("time", time.toString()));
    line.put("event", event.eventName());
    if (event instanceof UnrecognizedEvent plain) {
      line.set("data", plain.data());
    }
    lines.print(line);
  }

  @Override
  public void started(QmpClient client) {
    lines.print(line().put("connection", "started"));
  }

  @Override
  public void missed(long count) {
    lines.print(line().put("missed", count));
  }

  @Override
  public void ended(QmpException how) {
    lines.print(line().put("connection", "ended").put("why", how.getMessage()));
  }

  private ObjectNode line() {
    return JsonNodeFactory.instance.objectNode().put("monitor", monitor);
  }
}
