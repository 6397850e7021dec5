package io.github.qmp4j.fake;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.fake.door.Door;
import io.github.qmp4j.fake.door.MemoryDoor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** A client that knows nothing but bytes. */
final class RawClient implements AutoCloseable {

  private final ByteChannel channel;
  private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

  private RawClient(ByteChannel channel) {
    this.channel = channel;
  }

  static RawClient connect(FakeQemu qemu) throws IOException {
    Door door = qemu.door();
    return door instanceof MemoryDoor memory
        ? new RawClient(memory.enter())
        : connect(door.address());
  }

  static RawClient connect(QmpAddress address) throws IOException {
    if (address instanceof QmpAddress.Unix unix) {
      return new RawClient(SocketChannel.open(UnixDomainSocketAddress.of(unix.path())));
    }
    QmpAddress.Tcp tcp = (QmpAddress.Tcp) address;
    return new RawClient(SocketChannel.open(new InetSocketAddress(tcp.host(), tcp.port())));
  }

  void send(String text) throws IOException {
    send(text.getBytes(StandardCharsets.UTF_8));
  }

  void send(byte[] bytes) throws IOException {
    ByteBuffer out = ByteBuffer.wrap(bytes);
    while (out.hasRemaining()) {
      channel.write(out);
    }
  }

  /** What comes until a line has the text, that line included, as Latin-1. */
  String until(String text) throws IOException {
    seen.reset();
    ByteBuffer in = ByteBuffer.allocate(1);
    while (true) {
      in.clear();
      if (channel.read(in) < 0) {
        throw new IOException("the end, after " + seen);
      }
      seen.write(in.get(0));
      if (in.get(0) == '\n') {
        String all = seen.toString(StandardCharsets.ISO_8859_1);
        if (all.contains(text)) {
          return all;
        }
      }
    }
  }

  String line() throws IOException {
    return until("");
  }

  /** All until the end of the stream. */
  String rest() throws IOException {
    seen.reset();
    ByteBuffer in = ByteBuffer.allocate(8 << 10);
    while (channel.read(in.clear()) >= 0) {
      seen.write(in.array(), 0, in.position());
    }
    return seen.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
