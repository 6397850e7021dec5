package io.github.qmp4j.fake;

import io.github.qmp4j.fake.json.MessageStream;
import io.github.qmp4j.schema.model.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The conversation with one client, from the greeting to the end. */
final class Session implements MessageStream.Receiver {

  private static final int SENTINEL = 0xFF;
  private static final int READ_SIZE = 16 << 10;

  private final JsonNodeFactory nodes = JsonNodeFactory.instance;
  private final Machine machine;
  private final ByteChannel channel;
  private final Output output;
  private final InBand inBand;
  private volatile boolean negotiated;
  private volatile boolean outOfBand;
  private volatile boolean ended;

  Session(Machine machine, ByteChannel channel) {
    this.machine = machine;
    this.channel = channel;
    this.output = new Output(channel, machine.served().lineEnd(), machine.isPretty());
    this.inBand = new InBand("fake " + machine.served().name() + " in-band");
    this.negotiated = !machine.served().isMonitor();
  }

  /** Until the client leaves, or the server ends. */
  void run() throws IOException, InterruptedException {
    try {
      machine.faults().connected(output);
      if (machine.served().isMonitor()) {
        output.send(greeting());
      }
      read();
      inBand.drain();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      inBand.stop();
      output.end();
    }
  }

  private ObjectNode greeting() {
    ObjectNode greeting = nodes.objectNode();
    ObjectNode content = greeting.putObject("QMP");
    content.set("version", new BuiltIns(machine.served()).version());
    content.putArray("capabilities").add("oob");
    return greeting;
  }

  private void read() throws IOException {
    MessageStream messages = machine.messagesFor(this);
    ByteBuffer in = ByteBuffer.allocate(READ_SIZE);
    QuitWatch quit = new QuitWatch();
    while (!ended) {
      in.clear();
      if (machine.faults().resetsAfterQuit()) {
        in.limit(1); // what is left unread at the end makes a reset of it
      }
      if (channel.read(in) < 0) {
        return;
      }
      in.flip();
      while (in.hasRemaining() && !ended) {
        int b = in.get() & 0xFF;
        if (machine.faults().resetsAfterQuit() && quit.isBeforeEnd(b)) {
          message(nodes.objectNode().put("execute", "quit"));
        } else {
          messages.feed(b);
        }
      }
    }
  }

  @Override
  public void message(JsonNode message) {
    if (outOfBand && RequestCheck.isUrgent(message)) {
      dispatch(message);
    } else {
      inTurn(() -> dispatch(message));
    }
  }

  @Override
  public void malformed(String problem) {
    inTurn(() -> send(error(new Refusal(problem), null)));
  }

  private void inTurn(Runnable work) {
    try {
      inBand.submit(work);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ended = true;
    }
  }

  private void dispatch(JsonNode message) {
    if (ended) {
      return; // nobody answers what was sent behind a quit
    }
    JsonNode id = RequestCheck.id(message);
    ReceivedCommand received;
    try {
      received = new RequestCheck(outOfBand).check(message);
    } catch (Refusal refusal) {
      send(error(refusal, message.isObject() ? id : null));
      return;
    }
    machine.log().add(received);
    Call call = new Call(received, new Events(machine.served(), this::send));
    try {
      JsonNode result = new Dispatcher(machine).run(call, negotiated);
      succeeded(call, result, id);
    } catch (Refusal refusal) {
      reply(call, error(refusal, id));
    }
  }

  private void succeeded(Call call, JsonNode result, @Nullable JsonNode id) {
    ObjectNode reply = nodes.objectNode();
    reply.set("return", result);
    if (id != null) {
      reply.set("id", id);
    }
    boolean quit = machine.served().isMonitor() && call.command().equals("quit");
    if (quit) {
      machine.leave(); // who sees the reply finds nobody there any more
    }
    if (call.command().equals(Dispatcher.NEGOTIATION) && machine.served().isMonitor()) {
      negotiate(call);
      send(reply);
    } else if (isAnswered(call)) {
      reply(call, reply);
    }
    if (quit) {
      ended = true;
      machine.hangUp(output);
    }
  }

  /** The replies that follow on it may be out of order, so it is last to be sent before. */
  private void negotiate(Call call) {
    negotiated = true;
    JsonNode enabled = call.argument("enable");
    if (enabled != null && !enabled.isEmpty()) {
      inBand.overtakable();
      outOfBand = true;
    }
  }

  private boolean isAnswered(Call call) {
    return machine
        .served()
        .schema()
        .command(call.command())
        .map(Command::flags)
        .map(flags -> flags.successResponse())
        .orElse(true);
  }

  private void reply(Call call, ObjectNode reply) {
    try {
      if (call.command().equals("guest-sync-delimited") && reply.has("return")) {
        output.sendBytes(new byte[] {(byte) SENTINEL});
      }
      if (machine.faults().replying(call, reply, output)) {
        output.send(reply);
      }
      call.replied();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ended = true;
    }
  }

  private ObjectNode error(Refusal refusal, @Nullable JsonNode id) {
    ObjectNode reply = nodes.objectNode();
    if (id != null) {
      reply.set("id", id);
    }
    reply.putObject("error").put("class", refusal.errorClass()).put("desc", refusal.getMessage());
    return reply;
  }

  private void send(ObjectNode message) {
    try {
      output.send(message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For events that no command causes; a client that has not negotiated does not get them. */
  void emit(ObjectNode event) {
    if (!negotiated) {
      return;
    }
    try {
      output.send(event);
    } catch (IOException clientLeft) {
      // Its own thread notices, and ends the session.
    }
  }

  /** From another thread. */
  void end() {
    ended = true;
    inBand.stop();
    output.end();
  }
}
