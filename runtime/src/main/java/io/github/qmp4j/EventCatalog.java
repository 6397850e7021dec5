package io.github.qmp4j;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * The events that a generated API knows. Generated; an application hands it on and does not call
 * it.
 */
public interface EventCatalog {

  /**
   * Reads an event's data.
   *
   * @param in stands on the first token of {@code data}, an object; an empty one if the server sent
   *     none
   * @return null if this API has no class for the event; {@code in} has not moved then
   * @throws io.github.qmp4j.codec.DecodeException if the data is not what the schema promises
   */
  @Nullable
  QmpEvent read(String event, Timestamp timestamp, JsonParser in);
}
