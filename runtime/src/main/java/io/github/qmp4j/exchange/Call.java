package io.github.qmp4j.exchange;

import io.github.qmp4j.codec.Decode;
import io.github.qmp4j.codec.DecodeException;
import io.github.qmp4j.codec.Request;
import io.github.qmp4j.wire.Awaited;
import io.github.qmp4j.wire.Ending;
import io.github.qmp4j.wire.Member;
import io.github.qmp4j.wire.Message;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** A command that was sent. Its reply stays here whether or not somebody still waits for it. */
public final class Call<R> implements Awaited {

  private final Request<R> request;
  private volatile @Nullable Message reply;
  private volatile @Nullable Ending ending;

  public Call(Request<R> request) {
    this.request = request;
  }

  public String command() {
    return request.spec().name();
  }

  /**
   * Whether the server goes away on success. QEMU may do so before its reply is out, and a byte too
   * many makes the end a reset.
   */
  public boolean endsConnection() {
    return command().equals("quit");
  }

  /** Whether only failure is answered. */
  public boolean isSilentOnSuccess() {
    return !request.spec().successResponse();
  }

  public void reply(Message message) {
    reply = message;
  }

  public void ended(Ending how) {
    ending = how;
  }

  @Override
  public boolean arrived() {
    return reply != null || ending != null;
  }

  /**
   * What came of it, once that has arrived; of a command that is silent on success also when nothing
   * has.
   *
   * @param failures makes the exception if it failed
   */
  public R result(Failures failures) {
    Message message = reply;
    if (message == null) {
      return resultWithoutReply(failures, ending);
    }
    if (message.has(Member.ERROR)) {
      throw refused(failures, message);
    }
    return decode(failures, message);
  }

  private R resultWithoutReply(Failures failures, @Nullable Ending how) {
    boolean success;
    if (how == null) {
      success = isSilentOnSuccess();
    } else {
      boolean leftByItself = how.by() == Ending.By.PEER || how.by() == Ending.By.FAULT;
      success = leftByItself && (endsConnection() || isSilentOnSuccess()); // the end is the answer
    }
    if (success) {
      return decode(failures, null);
    }
    if (how == null) {
      throw new IllegalStateException("nothing has arrived");
    }
    throw failures.ended(command(), how);
  }

  /**
   * @param message null if the success that it would tell of is known without one
   */
  private R decode(Failures failures, @Nullable Message message) {
    try (JsonParser in = message == null ? Message.emptyObject() : message.parser(Member.RETURN)) {
      return request.readResult(in);
    } catch (DecodeException | JacksonException | IllegalArgumentException e) {
      throw failures.mismatch(command(), e);
    }
  }

  private RuntimeException refused(Failures failures, Message message) {
    String errorClass = "";
    String description = "";
    try (JsonParser in = message.parser(Member.ERROR)) {
      Decode.object(in);
      for (String name = Decode.nextMember(in); name != null; name = Decode.nextMember(in)) {
        switch (name) {
          case "class" -> errorClass = Decode.string(in);
          case "desc" -> description = Decode.string(in);
          default -> in.skipChildren();
        }
      }
    } catch (DecodeException | JacksonException e) {
      description = "an error that cannot be read: " + e.getMessage();
    }
    return failures.refused(command(), errorClass, description);
  }
}
