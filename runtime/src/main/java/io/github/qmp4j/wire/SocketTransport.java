package io.github.qmp4j.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;

/** A connected Unix or TCP socket. */
public final class SocketTransport implements Transport {

  private final SocketChannel channel;

  /** Owns the channel from now on. */
  public SocketTransport(SocketChannel channel) throws IOException {
    this.channel = channel;
    channel.configureBlocking(false);
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    return channel.read(into);
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
