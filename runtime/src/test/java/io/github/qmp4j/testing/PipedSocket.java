package io.github.qmp4j.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;

/**
 * Two pipes for who wants a socket. Shutting its output leaves the pipe open; and what is written to a peer
 * that has gone is dropped, so that what it said last is read whatever comes first.
 */
public final class PipedSocket extends Socket {

  private final InputStream in;
  private final OutputStream out;

  public PipedSocket(Pipe.SourceChannel source, Pipe.SinkChannel sink) {
    in = Channels.newInputStream(source);
    out = new Patient(Channels.newOutputStream(sink));
  }

  private static final class Patient extends OutputStream {
    private final OutputStream pipe;

    Patient(OutputStream pipe) {
      this.pipe = pipe;
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      try {
        pipe.write(bytes, offset, length);
      } catch (IOException e) {
        // the peer has gone
      }
    }
  }

  @Override
  public boolean isConnected() {
    return true;
  }

  @Override
  public InputStream getInputStream() {
    return in;
  }

  @Override
  public OutputStream getOutputStream() {
    return out;
  }

  @Override
  public void shutdownOutput() {}
}
