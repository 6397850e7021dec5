package io.github.qmp4j.process;

import io.github.qmp4j.CallInterruptedException;
import io.github.qmp4j.ConnectionEndedException;
import io.github.qmp4j.ConnectionEndedException.Closer;
import io.github.qmp4j.Dialing;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpException;
import io.github.qmp4j.QmpOptions;
import io.github.qmp4j.wire.Deadline;
import java.time.Duration;

/**
 * A QEMU, or a storage daemon, that was started here, with a monitor that nobody else can connect to.
 *
 * <pre>{@code
 * try (QmpProcess qemu = QmpProcess.start("qemu-system-x86_64", "-nodefaults", "-display", "none")) {
 *   StatusInfo status = qemu.client().execute(new QueryStatus());
 * }
 * }</pre>
 *
 * <p>The monitor is a socket in a directory that only its owner may enter. The program connects to it
 * while it starts, so there is nothing to poll for; as soon as it has, the socket's file is gone. Nor can
 * it be missed: a QEMU whose monitor listens may, once in some thousand starts, greet a client that comes
 * within its first milliseconds and then not answer until another one connects. Safe for any number of
 * threads.
 */
public final class QmpProcess implements AutoCloseable {

  private final Process process;
  private final OutputTail output;
  private final QmpClient client;

  QmpProcess(Process process, OutputTail output, QmpClient client) {
    this.process = process;
    this.output = output;
    this.client = client;
  }

  /** As {@link #start(ProcessBuilder, QmpOptions)}, with {@link QmpOptions#defaults()}. */
  public static QmpProcess start(String... command) {
    return start(new ProcessBuilder(command), QmpOptions.defaults());
  }

  /**
   * Starts the program and waits until its monitor answers, for at most {@link
   * QmpOptions#connectTimeout()}.
   *
   * @param builder the program and its arguments, to which those for the monitor are added. What it
   *     prints is read, and the end of it kept, unless the builder sends it elsewhere
   * @param options without effect are those for TLS and for passing descriptors: nobody else can reach
   *     this monitor, and what the program is to have it can be given when it starts
   * @throws io.github.qmp4j.CannotConnectException if there is no such program, or it ends, or its monitor does not
   *     answer; the message has what it said. Nothing stays behind
   * @throws io.github.qmp4j.CallInterruptedException if the thread was interrupted; nothing stays behind
   * @throws IllegalArgumentException if the command names no program
   */
  public static QmpProcess start(ProcessBuilder builder, QmpOptions options) {
    return Launch.start(builder, new Dialing(options, Launch.name(builder.command())));
  }

  /** The connection to its monitor. */
  public QmpClient client() {
    return client;
  }

  public Process process() {
    return process;
  }

  /** What the program has printed so far; the last 16 KiB if it is more. */
  public String output() {
    return output.toString();
  }

  /**
   * Stops the program: with {@code quit}; if that does not end it within five seconds, with SIGTERM,
   * and then with SIGKILL. Blocks until it has ended, also if the thread is interrupted: what is killed
   * may leave its images in disorder. Stopping again has no effect.
   *
   * <p>The guest is not asked. Send {@code system_powerdown} first, and wait, if it should be.
   */
  @Override
  public void close() {
    Deadline deadline = Deadline.after(Stopping.PATIENCE);
    // One that made itself a daemon is still there when the process that was started is not.
    boolean ended = !process.isAlive() && !client.isOpen()
        || quit(deadline) && Stopping.ends(process, deadline);
    client.close();
    if (!ended) {
      Stopping.terminate(process);
    }
  }

  /** Whether it is going to end, as far as can be told. */
  private boolean quit(Deadline deadline) {
    boolean interrupted = Thread.interrupted();
    try {
      while (true) {
        try {
          client.execute(new Quit(), Duration.ofNanos(Math.max(1, deadline.nanosLeft())));
          return true;
        } catch (CallInterruptedException e) {
          interrupted = Thread.interrupted(); // sent or not: a second one does no harm
        } catch (ConnectionEndedException e) {
          return e.closedBy() != Closer.CLIENT;
        } catch (QmpException e) {
          return false; // it does not answer any more: there are signals for that
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** The name of the connection. */
  @Override
  public String toString() {
    return client.toString();
  }
}
