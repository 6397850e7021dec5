package io.github.qmp4j.fake.replay;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.fake.door.SocketDoor;
import io.github.qmp4j.fake.json.MessageStream;
import io.github.qmp4j.wire.Closing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Stands between clients and a real server and writes down what they say, without secrets. Nothing is
 * changed on the way.
 *
 * <pre>{@code
 * try (Recorder recorder = Recorder.start(QmpAddress.parse("unix:/run/vm.qmp"), file);
 *     QmpClient client = QmpClient.connect(recorder.address())) {
 *   Qmp.on(client).queryStatus();
 * }
 * }</pre>
 *
 * <p>One client at a time, as the server would have it. For monitors: with a guest agent a client gets in
 * step by a number that is another one each time, so that nothing can be played back.
 */
public final class Recorder implements AutoCloseable {

  private static final int PIECE = 64 << 10;
  private static final long END_SECONDS = 10;

  private final QmpAddress server;
  private final RecordingFile file;
  private final SocketDoor door;
  private final Thread thread;
  private volatile @Nullable SocketChannel client;
  private volatile @Nullable IOException failure;

  private Recorder(QmpAddress server, RecordingFile file, SocketDoor door) {
    this.server = server;
    this.file = file;
    this.door = door;
    thread = thread("QMP recorder", this::serve);
    thread.start();
  }

  /**
   * Starts to listen on a Unix socket of its own.
   *
   * @param file is overwritten
   * @throws UncheckedIOException if the file cannot be written
   */
  public static Recorder start(QmpAddress server, Path file) {
    try {
      return new Recorder(server, new RecordingFile(file), SocketDoor.unix());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where clients connect instead of to the server. */
  public QmpAddress address() {
    return door.address();
  }

  private void serve() {
    for (int connection = 1; ; connection++) {
      try (SocketChannel accepted = door.next()) {
        client = accepted;
        relay(connection, accepted);
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void relay(int connection, SocketChannel client) {
    try (SocketChannel upstream = connect()) {
      Thread requests = thread("QMP recorder, requests", () -> {
        copy(client, upstream, file.tap(connection, true));
        file.ended(connection, true);
        shutdownOutput(upstream);
      });
      requests.start();
      copy(upstream, client, file.tap(connection, false));
      file.ended(connection, false);
      // The server is done; whatever the client may still say reaches nobody.
      Closing.quietly(client);
      join(requests);
    } catch (IOException e) {
      failure = e;
    }
  }

  private SocketChannel connect() throws IOException {
    if (server instanceof QmpAddress.Unix unix) {
      return SocketChannel.open(UnixDomainSocketAddress.of(unix.path()));
    }
    QmpAddress.Tcp tcp = (QmpAddress.Tcp) server;
    InetAddress host = InetAddress.getByName(tcp.host());
    SocketChannel channel = SocketChannel.open(new InetSocketAddress(host, tcp.port()));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    return channel;
  }

  /** Until one of them ends. */
  private static void copy(SocketChannel from, SocketChannel to, MessageStream tap) {
    ByteBuffer piece = ByteBuffer.allocate(PIECE);
    try {
      while (from.read(piece.clear()) >= 0) {
        piece.flip();
        // Written down before it is passed on, so that an answer never stands before its question.
        for (int i = 0; i < piece.limit(); i++) {
          tap.feed(piece.get(i) & 0xFF);
        }
        while (piece.hasRemaining()) {
          to.write(piece);
        }
      }
    } catch (IOException ended) {
      // As good an end as any other: the other side is told by closing.
    }
  }

  private static void shutdownOutput(SocketChannel channel) {
    try {
      channel.shutdownOutput();
    } catch (IOException alreadyClosed) {
      // That was the aim.
    }
  }

  private static Thread thread(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  private static void join(Thread thread) {
    try {
      thread.join(TimeUnit.SECONDS.toMillis(END_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Stops; the recording is complete then.
   *
   * @throws UncheckedIOException if the server could not be reached, or the file not be written
   */
  @Override
  public void close() {
    door.close();
    SocketChannel current = client;
    if (current != null) {
      Closing.quietly(current);
    }
    join(thread);
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    IOException e = failure;
    if (e != null) {
      throw new UncheckedIOException("no recording of " + server + ": " + e.getMessage(), e);
    }
  }
}
