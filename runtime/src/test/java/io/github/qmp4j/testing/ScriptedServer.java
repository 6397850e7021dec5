package io.github.qmp4j.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A server that says what a test tells it to, on a Unix socket. The script is run for one connection
 * after the other; what it throws is thrown by {@link #close}, so that a test cannot pass by accident.
 */
public final class ScriptedServer implements AutoCloseable {

  /** What the server does with a connection, which is closed when this returns. */
  @FunctionalInterface
  public interface Script {
    void run(ScriptedPeer peer) throws Exception;
  }

  private static final Duration GRACE = Duration.ofMillis(200);

  private final Path directory;
  private final ServerSocketChannel listener;
  private final Script script;
  private final Thread thread;
  private volatile @Nullable SocketChannel current;
  private volatile @Nullable Throwable failure;
  private volatile boolean running;
  private volatile boolean closing;

  private ScriptedServer(Script script) throws IOException {
    this.script = script;
    directory = Files.createTempDirectory("qmp");
    listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    listener.bind(UnixDomainSocketAddress.of(socket()));
    thread = new Thread(this::serve, "scripted server");
    thread.setDaemon(true);
    thread.start();
  }

  public static ScriptedServer start(Script script) {
    try {
      return new ScriptedServer(script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path socket() {
    return directory.resolve("qmp");
  }

  private void serve() {
    try {
      while (true) {
        try (SocketChannel channel = listener.accept()) {
          current = channel;
          running = true;
          script.run(new ScriptedPeer(channel));
          running = false;
        } catch (ScriptedPeer.ClientGoneException e) {
          // What it did not wait for it did not need; a test that needs it fails by itself.
          running = false;
        }
      }
    } catch (Throwable e) {
      if (!closing) {
        failure = e;
      }
    }
  }

  /** Stops, whatever the script is doing, and fails if the script did. */
  @Override
  public void close() {
    try {
      long end = System.nanoTime() + GRACE.toNanos();
      while (running && thread.isAlive() && System.nanoTime() < end) {
        Thread.sleep(1); // a script that is about to end may still fail
      }
      closing = true;
      listener.close();
      SocketChannel channel = current;
      if (channel != null) {
        channel.close();
      }
      thread.interrupt();
      thread.join(TimeUnit.SECONDS.toMillis(10));
      Files.deleteIfExists(socket());
      Files.deleteIfExists(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (failure != null) {
      throw new AssertionError("the scripted server failed", failure);
    }
  }
}
