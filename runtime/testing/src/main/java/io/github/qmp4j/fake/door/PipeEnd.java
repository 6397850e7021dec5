package io.github.qmp4j.fake.door;

import io.github.qmp4j.wire.Closing;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.Pipe;

/** One end of a connection of two pipes. */
public record PipeEnd(Pipe.SourceChannel source, Pipe.SinkChannel sink) implements ByteChannel {

  /** Both ends of a new connection. */
  static PipeEnd[] pair() throws IOException {
    Pipe one = Pipe.open();
    try {
      Pipe other = Pipe.open();
      return new PipeEnd[] {
        new PipeEnd(one.source(), other.sink()), new PipeEnd(other.source(), one.sink())
      };
    } catch (IOException e) {
      new PipeEnd(one.source(), one.sink()).close();
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
  public boolean isOpen() {
    return sink.isOpen();
  }

  @Override
  public void close() {
    Closing.quietly(sink);
    Closing.quietly(source);
  }
}
