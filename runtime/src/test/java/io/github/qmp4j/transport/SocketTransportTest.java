package io.github.qmp4j.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import jdk.net.ExtendedSocketOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SocketTransportTest {

  @Test
  void whatIsReceivedOverTcpIsAcknowledgedAtOnce() throws Exception {
    try (ServerSocketChannel listener = ServerSocketChannel.open()
            .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        SocketChannel channel = SocketChannel.open(listener.getLocalAddress());
        SocketChannel peer = listener.accept()) {
      assumeThat(channel.supportedOptions()).contains(ExtendedSocketOptions.TCP_QUICKACK);
      SocketTransport transport = SocketTransport.over(channel);
      for (int i = 0; i < 3; i++) {
        channel.setOption(ExtendedSocketOptions.TCP_QUICKACK, false);
        receive(transport, peer);
        assertThat(channel.getOption(ExtendedSocketOptions.TCP_QUICKACK)).isTrue();
      }
    }
  }

  @Test
  void aUnixSocketHasNothingToAcknowledge(@TempDir Path directory) throws Exception {
    UnixDomainSocketAddress address = UnixDomainSocketAddress.of(directory.resolve("s"));
    try (ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      listener.bind(address);
      channel.connect(address);
      try (SocketChannel peer = listener.accept()) {
        assertThat(receive(SocketTransport.over(channel), peer)).isEqualTo(1);
      }
    }
  }

  private static int receive(SocketTransport transport, SocketChannel peer) throws Exception {
    peer.write(ByteBuffer.wrap(new byte[] {'x'}));
    int count = 0;
    while (count == 0) {
      count = transport.read(ByteBuffer.allocate(1));
    }
    return count;
  }
}
