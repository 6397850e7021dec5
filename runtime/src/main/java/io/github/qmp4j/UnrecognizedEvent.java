package io.github.qmp4j;

import tools.jackson.databind.JsonNode;

/**
 * An event that the generated API has no class for: of a newer server, or not selected.
 *
 * @param data an object, as the server sent it; empty if it sent none
 */
public record UnrecognizedEvent(String eventName, Timestamp timestamp, JsonNode data)
    implements QmpEvent {}
