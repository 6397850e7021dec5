package io.github.qmp4j.fake.replay;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.fake.door.SocketDoor;
import io.github.qmp4j.wire.Closing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Plays the server of a recording: says what it said, and expects what the client said. Ids need not be
 * the same; everything else must, in the same order. It does not wait between messages.
 */
public final class Replay implements AutoCloseable {

  private static final long END_SECONDS = 10;

  private final SocketDoor door;
  private final Thread thread;
  private final List<List<Line>> connections;
  private volatile int served;
  private volatile @Nullable SocketChannel client;
  private volatile @Nullable String mismatch;

  private Replay(List<List<Line>> connections, SocketDoor door) {
    this.connections = connections;
    this.door = door;
    thread = new Thread(this::serve, "QMP replay");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Starts to listen on a Unix socket of its own.
   *
   * @throws UncheckedIOException if the recording cannot be read
   * @throws IllegalArgumentException if it is none
   */
  public static Replay start(Path recording) {
    try (var lines = Files.lines(recording)) {
      List<List<Line>> connections = new ArrayList<>();
      lines.filter(text -> !text.isBlank()).map(Line::parse).forEach(line -> {
        while (connections.size() < line.connection()) {
          connections.add(new ArrayList<>());
        }
        connections.get(line.connection() - 1).add(line);
      });
      return new Replay(connections, SocketDoor.unix());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          recording + " is not what a Recorder wrote: " + e.getMessage(), e);
    }
  }

  /** Where to connect. */
  public QmpAddress address() {
    return door.address();
  }

  private void serve() {
    for (List<Line> connection : connections) {
      try (SocketChannel accepted = door.next()) {
        client = accepted;
        new Playing(accepted).play(connection);
        served++;
      } catch (ClosedChannelException closed) {
        mismatch = "no client has played it to its end";
        return;
      } catch (IOException left) {
        mismatch = left.getMessage();
        return;
      }
    }
  }

  /**
   * Stops.
   *
   * @throws AssertionError if the client did not say what is in the recording, all of it, and nothing else
   */
  @Override
  public void close() {
    try {
      // A client that has just left may not have been noticed yet.
      thread.join(served < connections.size() && client != null ? 1_000 : 1);
      door.close();
      SocketChannel current = client;
      if (current != null) {
        Closing.quietly(current);
      }
      thread.join(TimeUnit.SECONDS.toMillis(END_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (served < connections.size()) {
      throw new AssertionError("connection " + (served + 1) + " of the recording: " + mismatch);
    }
  }
}
