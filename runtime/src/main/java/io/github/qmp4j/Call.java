package io.github.qmp4j;

import io.github.qmp4j.codec.DecodeException;
import io.github.qmp4j.codec.Request;
import io.github.qmp4j.wire.Awaited;
import io.github.qmp4j.wire.Ending;
import io.github.qmp4j.wire.Member;
import io.github.qmp4j.wire.Message;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** A command that was sent. Its reply stays here whether or not somebody still waits for it. */
final class Call<R> implements Awaited {

  private final Request<R> request;
  private volatile @Nullable Message reply;
  private volatile @Nullable Ending ending;

  Call(Request<R> request) {
    this.request = request;
  }

  String command() {
    return request.spec().name();
  }

  /**
   * Whether the server goes away on success. QEMU may do so before its reply is out, and a byte too
   * many makes the end a reset.
   */
  boolean endsConnection() {
    return command().equals("quit");
  }

  void reply(Message message) {
    reply = message;
  }

  void ended(Ending how) {
    ending = how;
  }

  @Override
  public boolean arrived() {
    return reply != null || ending != null;
  }

  /**
   * What came of it.
   *
   * @param connection its name, for exceptions
   */
  R result(String connection) {
    Message message = reply;
    if (message == null) {
      Ending how = Objects.requireNonNull(ending, "nothing has arrived");
      if (endsConnection() && (how.by() == Ending.By.PEER || how.by() == Ending.By.FAULT)) {
        return decode(connection, Message.emptyObject()); // the end is the answer
      }
      throw Endings.exception(connection, command(), how);
    }
    if (message.has(Member.ERROR)) {
      ServerError error = decodeError(connection, message);
      throw new CommandRefusedException(
          connection, command(), error.errorClass(), error.description());
    }
    return decode(connection, message.parser(Member.RETURN));
  }

  private R decode(String connection, JsonParser value) {
    try (JsonParser in = value) {
      return request.readResult(in);
    } catch (DecodeException | JacksonException | IllegalArgumentException e) {
      throw new SchemaMismatchException(connection, command(), e);
    }
  }

  private ServerError decodeError(String connection, Message message) {
    try (JsonParser in = message.parser(Member.ERROR)) {
      return ServerError.read(in);
    } catch (DecodeException | JacksonException e) {
      throw new SchemaMismatchException(connection, command(), e);
    }
  }
}
