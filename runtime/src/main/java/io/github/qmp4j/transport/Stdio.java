package io.github.qmp4j.transport;

import io.github.qmp4j.wire.Closing;
import io.github.qmp4j.wire.Transport;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;

/**
 * The standard input and output of a child process. One cannot wait for several things on those, so two
 * threads move the bytes through pipes, on which one can. The streams that the threads use are for one
 * direction each, so that the two never meet on a channel.
 */
public final class Stdio {

  private Stdio() {}

  /**
   * Takes over the streams of the process, not the process. Closing closes the process's input; the
   * thread that reads its output ends when the process writes again or ends.
   *
   * @param name of the connection, for the threads
   */
  public static Transport of(Process process, String name) throws IOException {
    Pipe output = Pipe.open();
    Pipe input;
    try {
      input = Pipe.open();
    } catch (IOException e) {
      Closing.quietly(output.source());
      Closing.quietly(output.sink());
      throw e;
    }
    Transport transport = PipeTransport.over(output.source(), input.sink());
    Pump.start(
        "qmp4j-stdout " + name, process.getInputStream(), Channels.newOutputStream(output.sink()));
    Pump.start(
        "qmp4j-stdin " + name, Channels.newInputStream(input.source()), process.getOutputStream());
    return transport;
  }
}
