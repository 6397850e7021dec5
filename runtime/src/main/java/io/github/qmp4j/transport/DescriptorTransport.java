package io.github.qmp4j.transport;

import io.github.qmp4j.wire.Closing;
import io.github.qmp4j.wire.Transport;
import java.io.FileDescriptor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import org.newsclub.net.unix.AFUNIXSelectorProvider;
import org.newsclub.net.unix.AFUNIXSocketAddress;
import org.newsclub.net.unix.AFUNIXSocketChannel;

/**
 * A Unix socket that file descriptors can be passed over, which those of the JDK cannot. The only class
 * that touches junixsocket, and loaded only if it is wanted.
 */
public final class DescriptorTransport implements Transport {

  private final AFUNIXSocketChannel channel;

  private DescriptorTransport(AFUNIXSocketChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws LinkageError if junixsocket is missing, or its native library does not run here
   */
  public static Transport connect(Dialer dialer, Path path)
      throws IOException, TimeoutException, InterruptedException {
    AFUNIXSocketAddress address = AFUNIXSocketAddress.of(UnixPaths.address(path).getPath());
    return new DescriptorTransport(
        (AFUNIXSocketChannel) dialer.unix(path, AFUNIXSelectorProvider.provider(), address));
  }

  @Override
  public boolean passesDescriptors() {
    return true;
  }

  @Override
  public void attach(FileDescriptor descriptor) throws IOException {
    channel.setOutboundFileDescriptors(descriptor);
  }

  /** By the stream, which waits for nothing either: an interrupt does not close it. */
  @Override
  public int read(ByteBuffer into) throws IOException {
    int start = into.position();
    int count = channel
        .socket()
        .getInputStream()
        .read(into.array(), into.arrayOffset() + start, into.remaining());
    into.position(start + Math.max(0, count));
    return count;
  }

  /**
   * Unlike those of the JDK, this channel closes itself when an interrupted thread uses it, and its
   * stream would wait. An interrupt within these few microseconds ends the connection.
   */
  @Override
  public int write(ByteBuffer from) throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      return channel.write(from);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
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
