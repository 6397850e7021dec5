package io.github.qmp4j.transport;

import io.github.qmp4j.wire.Closing;
import io.github.qmp4j.wire.Transport;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.Nullable;

/** A connected Unix or TCP socket. */
public final class SocketTransport implements Transport {

  private final SocketChannel channel;
  private final @Nullable SocketOption<Boolean> afterEachRead;

  private SocketTransport(SocketChannel channel, @Nullable SocketOption<Boolean> afterEachRead)
      throws IOException {
    this.channel = channel;
    this.afterEachRead = afterEachRead;
    channel.configureBlocking(false);
  }

  /** Owns the channel, which must be connected, from now on; closes it if this fails. */
  public static SocketTransport over(SocketChannel channel) throws IOException {
    boolean done = false;
    try {
      boolean tcp = channel.getRemoteAddress() instanceof InetSocketAddress;
      SocketTransport transport = tcp ? tcp(channel) : new SocketTransport(channel, null);
      done = true;
      return transport;
    } finally {
      if (!done) {
        Closing.quietly(channel);
      }
    }
  }

  /**
   * A server without TCP_NODELAY holds back a reply that follows an event until the event is
   * acknowledged, which takes 40 ms; so what is received is acknowledged at once where the platform
   * can do that. The kernel forgets this option soon: once is not enough.
   */
  private static SocketTransport tcp(SocketChannel channel) throws IOException {
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    boolean supported = channel.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK);
    return new SocketTransport(channel, supported ? ExtendedSocketOptions.TCP_QUICKACK : null);
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    int count = channel.read(into);
    if (count > 0 && afterEachRead != null) {
      channel.setOption(afterEachRead, true);
    }
    return count;
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    return channel.write(from);
  }

  @Override
  public SelectableChannel source() {
    return channel;
  }

  @Override
  public SelectableChannel sink() {
    return channel;
  }

  @Override
  public void close() {
    Closing.quietly(channel);
  }
}
