package io.github.qmp4j.samples.qmp.server;

import io.github.qmp4j.QmpEvent;
import io.github.qmp4j.Timestamp;
import io.github.qmp4j.samples.qmp.json.JsonText;
import tools.jackson.core.JsonParser;

/** Any event; its data is JSON. */
record RawEvent(String eventName, Timestamp timestamp, String data) implements QmpEvent {

  static QmpEvent read(String event, Timestamp timestamp, JsonParser in) {
    return new RawEvent(event, timestamp, JsonText.copy(in));
  }

  /** The event as it was on the wire. */
  String json() {
    String part = data.equals("{}") ? "" : ", \"data\": " + data;
    return "{\"event\": " + JsonText.quote(eventName) + part + ", \"timestamp\": {\"seconds\": "
        + timestamp.seconds() + ", \"microseconds\": " + timestamp.microseconds() + "}}";
  }
}
