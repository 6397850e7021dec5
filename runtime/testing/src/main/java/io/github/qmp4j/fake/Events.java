package io.github.qmp4j.fake;

import io.github.qmp4j.fake.definition.MinimalValue;
import io.github.qmp4j.schema.model.Event;
import io.github.qmp4j.schema.model.TypeRef;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes events and hands them on. */
final class Events {

  private final Served served;
  private final Consumer<ObjectNode> clients;

  /**
   * @param clients sends to whoever is there
   */
  Events(Served served, Consumer<ObjectNode> clients) {
    this.served = served;
    this.clients = clients;
  }

  void send(ObjectNode event) {
    clients.accept(event);
  }

  /** With the least data that it can have. */
  ObjectNode minimal(String name) {
    JsonNode data = find(name)
        .data()
        .map(type -> (JsonNode) new MinimalValue(served.schema()).object(type))
        .orElse(null);
    return unchecked(name, data);
  }

  ObjectNode checked(String name, JsonNode data) {
    Event event = find(name);
    if (event.data().isPresent()) {
      served.check("the data of " + name, TypeRef.of(event.data().get()), data);
    } else if (!data.isObject() || !data.isEmpty()) {
      throw new IllegalArgumentException(name + " has no data in " + served.name());
    }
    return unchecked(name, event.data().isPresent() ? data : null);
  }

  static ObjectNode unchecked(String name, @Nullable JsonNode data) {
    Instant now = Instant.now();
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event
        .putObject("timestamp")
        .put("seconds", now.getEpochSecond())
        .put("microseconds", now.getNano() / 1_000);
    event.put("event", name);
    if (data != null) {
      event.set("data", data);
    }
    return event;
  }

  private Event find(String name) {
    return served
        .schema()
        .event(name)
        .orElseThrow(() -> served.unknown(
            "event", name, served.schema().events().stream().map(Event::name).toList()));
  }
}
