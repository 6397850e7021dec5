package io.github.qmp4j;

import io.github.qmp4j.codec.AnyJson;
import io.github.qmp4j.codec.DecodeException;
import io.github.qmp4j.wire.Member;
import io.github.qmp4j.wire.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** Makes events of messages. */
final class EventDecoder {

  private final String connection;
  private final EventCatalog catalog;

  /**
   * @param connection its name, for exceptions
   */
  EventDecoder(String connection, EventCatalog catalog) {
    this.connection = connection;
    this.catalog = catalog;
  }

  /**
   * @throws SchemaMismatchException if it is not what the generated API expects
   */
  QmpEvent decode(Message message) {
    String name = "an event without name";
    try (JsonParser data = valueOrEmpty(message, Member.DATA)) {
      name = message.string(Member.EVENT);
      Timestamp timestamp = timestamp(message);
      QmpEvent event = catalog.read(name, timestamp, data);
      return event != null ? event : new UnrecognizedEvent(name, timestamp, AnyJson.read(data));
    } catch (DecodeException | JacksonException | IllegalArgumentException e) {
      throw new SchemaMismatchException(connection, name, e);
    }
  }

  private static Timestamp timestamp(Message message) {
    Timestamp usual = Timestamp.usual(message.json(Member.TIMESTAMP));
    if (usual != null) {
      return usual;
    }
    try (JsonParser in = valueOrEmpty(message, Member.TIMESTAMP)) {
      return Timestamp.read(in);
    }
  }

  private static JsonParser valueOrEmpty(Message message, Member member) {
    return message.has(member) ? message.parser(member) : Message.emptyObject();
  }
}
