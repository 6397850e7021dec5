package io.github.qmp4j.fake;

import io.github.qmp4j.fake.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A command that a {@link Handler} is to answer. For the handler's thread. */
public final class Call {

  private final ReceivedCommand received;
  private final Events events;
  private final List<ObjectNode> afterReply = new ArrayList<>();

  Call(ReceivedCommand received, Events events) {
    this.received = received;
    this.events = events;
  }

  public String command() {
    return received.name();
  }

  /** The arguments as they were sent; empty if there were none. They are as the definition says. */
  public ObjectNode arguments() {
    return received.arguments();
  }

  /** One argument; null if it is absent. */
  public @Nullable JsonNode argument(String name) {
    return received.arguments().get(name);
  }

  public boolean isOutOfBand() {
    return received.outOfBand();
  }

  /**
   * Sends an event before the reply.
   *
   * @param data as JSON, single quotes allowed
   * @throws IllegalArgumentException if the definition has no such event, or other data for it
   */
  public void emit(String event, String data) {
    events.send(events.checked(event, JsonText.parse(data)));
  }

  /** As {@link #emit(String, String)}, with the least data that the event has. */
  public void emit(String event) {
    events.send(events.minimal(event));
  }

  /** As {@link #emit(String, String)}, directly after the reply. */
  public void emitAfterReply(String event, String data) {
    afterReply.add(events.checked(event, JsonText.parse(data)));
  }

  /** As {@link #emitAfterReply(String, String)}, with the least data that the event has. */
  public void emitAfterReply(String event) {
    afterReply.add(events.minimal(event));
  }

  void replied() {
    afterReply.forEach(events::send);
  }
}
