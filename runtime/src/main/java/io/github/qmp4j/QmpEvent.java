package io.github.qmp4j;

/**
 * Something that happened in the server. Implemented by generated records, one for each event of
 * the schema, and by {@link UnrecognizedEvent}.
 */
public interface QmpEvent {

  /** The name on the wire, such as {@code "SHUTDOWN"}. */
  String eventName();

  Timestamp timestamp();
}
