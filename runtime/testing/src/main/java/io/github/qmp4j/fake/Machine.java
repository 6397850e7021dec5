package io.github.qmp4j.fake;

import io.github.qmp4j.fake.door.Door;
import io.github.qmp4j.fake.json.MessageStream;
import io.github.qmp4j.wire.Closing;
import java.io.IOException;
import java.nio.channels.ByteChannel;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The server: what stays when clients come and go. Serves one client at a time, on one thread. */
final class Machine {

  private static final long END_SECONDS = 10;

  private final Served served;
  private final Door door;
  private final boolean pretty;
  private final Answers answers;
  private final Faults faults;
  private final ReceivedLog log = new ReceivedLog();
  private final MessageStream lasting;
  private final Thread thread;
  private volatile @Nullable Session session;
  private volatile @Nullable Throwable failure;
  private volatile boolean running = true;

  Machine(Served served, Door door, boolean pretty) {
    this.served = served;
    this.door = door;
    this.pretty = pretty;
    this.answers = new Answers(served);
    this.faults = new Faults(served, this::failed);
    this.lasting = new MessageStream(new ToCurrentSession());
    thread = new Thread(this::serve, "fake " + served.name());
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  private void serve() {
    while (running) {
      ByteChannel client;
      try {
        client = door.next();
      } catch (IOException closed) {
        return;
      }
      talk(client);
    }
  }

  private void talk(ByteChannel client) {
    try {
      Session started = new Session(this, client);
      session = started;
      if (running) {
        started.run();
      }
    } catch (IOException left) {
      // Clients may leave whenever they like; the next one is welcome.
    } catch (InterruptedException closing) {
      running = false;
    } catch (RuntimeException bug) {
      failed(bug);
    } finally {
      session = null;
      Closing.quietly(client);
    }
  }

  Served served() {
    return served;
  }

  Door door() {
    return door;
  }

  boolean isPretty() {
    return pretty;
  }

  Answers answers() {
    return answers;
  }

  Faults faults() {
    return faults;
  }

  ReceivedLog log() {
    return log;
  }

  boolean isRunning() {
    return running;
  }

  /** A guest agent goes on where the last client stopped, even in the middle of a command. */
  MessageStream messagesFor(Session client) {
    return served.isMonitor() ? new MessageStream(client) : lasting;
  }

  void emit(ObjectNode event) {
    Session current = session;
    if (current != null) {
      current.emit(event);
    }
  }

  void disconnect() {
    Session current = session;
    if (current != null) {
      current.end();
    }
  }

  /** A mistake of the test, or of ours; the first one is thrown at the end. */
  synchronized void failed(Throwable mistake) {
    if (failure == null) {
      failure = mistake;
    }
  }

  /** The server lets nobody in any more. */
  void leave() {
    running = false;
    door.close();
  }

  /** The last one goes, too. */
  void hangUp(Output output) {
    if (faults.resetsAfterQuit()) {
      output.reset();
    } else {
      output.end();
    }
  }

  /** Ends whatever is going on. */
  void stop() {
    leave();
    disconnect();
    thread.interrupt();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(END_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Throwable mistake = failure;
    if (mistake != null) {
      failure = null;
      throw new AssertionError(
          "the fake " + served.name() + " could not do as it was told", mistake);
    }
  }

  private final class ToCurrentSession implements MessageStream.Receiver {

    @Override
    public void message(JsonNode message) {
      Session current = session;
      if (current != null) {
        current.message(message);
      }
    }

    @Override
    public void malformed(String problem) {
      Session current = session;
      if (current != null) {
        current.malformed(problem);
      }
    }
  }
}
