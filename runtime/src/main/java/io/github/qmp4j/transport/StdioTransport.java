package io.github.qmp4j.transport;

import io.github.qmp4j.wire.Closing;
import io.github.qmp4j.wire.Transport;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.channels.SelectableChannel;

/**
 * The standard input and output of a child process. One cannot wait for several things on those, so two
 * threads move the bytes through pipes, on which one can. The streams that the threads use are for one
 * direction each, so that the two never meet on a channel.
 */
public final class StdioTransport implements Transport {

  private final Pipe output;
  private final Pipe input;

  private StdioTransport(Pipe output, Pipe input) {
    this.output = output;
    this.input = input;
  }

  /**
   * Takes over the streams of the process, not the process.
   *
   * @param name of the connection, for the threads
   */
  public static StdioTransport of(Process process, String name) throws IOException {
    Pipe output = Pipe.open();
    Pipe input;
    try {
      input = Pipe.open();
      output.source().configureBlocking(false);
      input.sink().configureBlocking(false);
    } catch (IOException e) {
      Closing.quietly(output.source());
      Closing.quietly(output.sink());
      throw e;
    }
    Pump.start(
        "qmp4j-stdout " + name, process.getInputStream(), Channels.newOutputStream(output.sink()));
    Pump.start(
        "qmp4j-stdin " + name, Channels.newInputStream(input.source()), process.getOutputStream());
    return new StdioTransport(output, input);
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    return output.source().read(into);
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    return input.sink().write(from);
  }

  @Override
  public SelectableChannel source() {
    return output.source();
  }

  @Override
  public SelectableChannel sink() {
    return input.sink();
  }

  /**
   * Closes the process's input. The thread that reads its output ends when the process writes again or
   * ends.
   */
  @Override
  public void close() {
    Closing.quietly(input.sink());
    Closing.quietly(output.source());
  }
}
