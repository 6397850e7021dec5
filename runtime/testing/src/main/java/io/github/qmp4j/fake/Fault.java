package io.github.qmp4j.fake;

import io.github.qmp4j.fake.definition.NewerValue;
import java.io.IOException;
import java.time.Duration;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Something that goes wrong once: with the next client, the next reply, or at the end. See {@link
 * FakeQemu#inject}. "The next reply" is never that of the negotiation.
 */
public final class Fault {

  enum Moment {
    CONNECTED,
    REPLYING,
    QUITTING
  }

  @FunctionalInterface
  interface Effect {
    void apply(Spoiling what) throws IOException, InterruptedException;
  }

  private final Moment moment;
  private final Effect effect;

  private Fault(Moment moment, Effect effect) {
    this.moment = moment;
    this.effect = effect;
  }

  Moment moment() {
    return moment;
  }

  Effect effect() {
    return effect;
  }

  private static Fault onConnect(Effect effect) {
    return new Fault(Moment.CONNECTED, effect);
  }

  private static Fault onReply(Effect effect) {
    return new Fault(Moment.REPLYING, effect);
  }

  /** The next client gets an event, with the least data that it can have, and then the greeting. */
  public static Fault eventBeforeGreeting(String event) {
    return onConnect(what -> what.event(event));
  }

  /** An event, with the least data that it can have, comes before the next reply. */
  public static Fault eventBeforeReply(String event) {
    return onReply(what -> what.event(event));
  }

  /** The next reply has no id, whatever the command had. */
  public static Fault replyWithoutId() {
    return onReply(what -> what.reply().remove("id"));
  }

  /** The next command gets that many errors instead of its reply, as QEMU does for bad JSON. */
  public static Fault severalErrors(int count) {
    return onReply(what -> what.errors(count));
  }

  /** The next client gets everything in pieces of at most that many bytes. */
  public static Fault split(int bytes) {
    if (bytes < 1) {
      throw new IllegalArgumentException("a piece has at least one byte, not " + bytes);
    }
    return onConnect(what -> what.output().split(bytes));
  }

  /**
   * The next reply waits until there are that many messages, itself included, and all are sent at once.
   * The client has to send that many commands without waiting.
   */
  public static Fault merged(int messages) {
    return onReply(what -> what.output().merge(messages));
  }

  /** The next client gets each message over several lines, as from a monitor with {@code pretty=on}. */
  public static Fault pretty() {
    return onConnect(what -> what.output().printPretty());
  }

  /** The next reply takes that long. Commands behind it wait as well. */
  public static Fault stall(Duration duration) {
    return onReply(what -> Thread.sleep(duration.toMillis()));
  }

  /**
   * The connection is reset after the reply to {@code quit} (over TCP perhaps instead of it) rather than
   * closed. A client sees that on a Unix socket if it sends {@code "execute"} last, as clients do; in
   * memory it sees the end of the stream.
   */
  public static Fault resetAfterQuit() {
    return new Fault(Moment.QUITTING, what -> {});
  }

  /** The stream ends in the middle of the next reply. */
  public static Fault endInTheMiddle() {
    return onReply(Spoiling::cutOff);
  }

  /**
   * These bytes come before the next reply.
   *
   * @param bytes each 0 to 255
   */
  public static Fault garbage(int... bytes) {
    byte[] garbage = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      garbage[i] = (byte) bytes[i];
    }
    return onReply(what -> what.output().sendBytes(garbage));
  }

  /** The next reply has a string of that many characters for a result; QEMU knows no limit. */
  public static Fault hugeReply(long characters) {
    return onReply(what -> what.huge(characters));
  }

  /** An event that the definition does not have comes before the next reply. */
  public static Fault unknownEvent() {
    return onReply(what -> what.output()
        .send(Events.unchecked("FROM_THE_FUTURE", JsonNodeFactory.instance.objectNode())));
  }

  /** The next result has a member that the definition does not have. */
  public static Fault unknownMember() {
    return onReply(what -> what.newer(NewerValue.Kind.MEMBER));
  }

  /** The first enum value in the next result is one that the definition does not have. */
  public static Fault unknownEnumValue() {
    return onReply(what -> what.newer(NewerValue.Kind.ENUM_VALUE));
  }

  /** The first union in the next result is of a branch that the definition does not have. */
  public static Fault unknownBranch() {
    return onReply(what -> what.newer(NewerValue.Kind.BRANCH));
  }

  /** The next client gets, before all else, a reply to a command of somebody before it. */
  public static Fault staleReply() {
    return onConnect(
        what -> what.output().send(JsonNodeFactory.instance.objectNode().put("return", 4711)));
  }
}
