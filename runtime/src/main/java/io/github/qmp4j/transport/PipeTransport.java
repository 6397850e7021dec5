package io.github.qmp4j.transport;

import io.github.qmp4j.wire.Closing;
import io.github.qmp4j.wire.Transport;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.SelectableChannel;

/** Two pipes, one for each direction. */
public final class PipeTransport implements Transport {

  private final Pipe.SourceChannel source;
  private final Pipe.SinkChannel sink;

  private PipeTransport(Pipe.SourceChannel source, Pipe.SinkChannel sink) {
    this.source = source;
    this.sink = sink;
  }

  /** Owns both ends from now on; closes them if this fails. */
  public static PipeTransport over(Pipe.SourceChannel source, Pipe.SinkChannel sink)
      throws IOException {
    PipeTransport transport = new PipeTransport(source, sink);
    try {
      source.configureBlocking(false);
      sink.configureBlocking(false);
      return transport;
    } catch (IOException e) {
      transport.close();
      throw e;
    }
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    return source.read(into);
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    return sink.write(from);
  }

  @Override
  public SelectableChannel source() {
    return source;
  }

  @Override
  public SelectableChannel sink() {
    return sink;
  }

  @Override
  public void close() {
    Closing.quietly(sink);
    Closing.quietly(source);
  }
}
