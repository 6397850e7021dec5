package io.github.qmp4j.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;
import jdk.net.ExtendedSocketOptions;

/** A connected Unix or TCP socket. */
public final class SocketTransport implements Transport {

  private final SocketChannel channel;
  private final boolean delaysAcknowledgements;

  /** Owns the channel from now on. */
  public SocketTransport(SocketChannel channel) throws IOException {
    this.channel = channel;
    channel.configureBlocking(false);
    delaysAcknowledgements =
        channel.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK);
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    int count = channel.read(into);
    if (count > 0 && delaysAcknowledgements) {
      // A server without TCP_NODELAY holds back a reply that follows an event until the event is
      // acknowledged, which takes 40 ms. The kernel forgets this option soon: once is not enough.
      channel.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
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
