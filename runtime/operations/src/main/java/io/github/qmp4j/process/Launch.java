package io.github.qmp4j.process;

import io.github.qmp4j.CallInterruptedException;
import io.github.qmp4j.CannotConnectException;
import io.github.qmp4j.Dialing;
import io.github.qmp4j.NotQmpException;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpException;
import io.github.qmp4j.transport.Acceptor;
import io.github.qmp4j.transport.SocketTransport;
import io.github.qmp4j.wire.Deadline;
import java.io.File;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** How a {@link QmpProcess} comes about. */
final class Launch {

  /** Until it is looked whether the program is still there. */
  private static final Duration GLANCE = Duration.ofMillis(20);

  /** From the end of a connection to that of its program. */
  private static final Duration LAST_MOMENT = Duration.ofMillis(200);

  private final Dialing dialing;
  private final ProcessBuilder builder;
  private final Path directory;

  private Launch(Dialing dialing, ProcessBuilder builder, Path directory) {
    this.dialing = dialing;
    this.builder = builder;
    this.directory = directory;
  }

  /**
   * What the program is called, without its path; what cannot be one is left to the system to refuse.
   *
   * @throws IllegalArgumentException if the command names none
   */
  static String name(List<String> command) {
    if (command.isEmpty() || command.get(0).isEmpty()) {
      throw new IllegalArgumentException("the command names no program: " + command);
    }
    String name = new File(command.get(0)).getName();
    return name.isEmpty() ? command.get(0) : name;
  }

  static QmpProcess start(ProcessBuilder builder, Dialing dialing) {
    Path directory;
    try {
      directory = Files.createTempDirectory("qmp4j"); // for its owner only
    } catch (IOException e) {
      throw dialing.failed("there is no place for the monitor's socket: " + e, e);
    }
    try {
      return new Launch(dialing, copy(builder), directory).listenAndStart();
    } finally {
      directory.toFile().delete(); // the socket in it is gone
    }
  }

  private QmpProcess listenAndStart() {
    Path socket = directory.resolve("qmp");
    Acceptor acceptor;
    try {
      acceptor = Acceptor.unix(socket);
    } catch (IOException e) {
      throw dialing.failed("cannot listen at " + socket + ": " + e.getMessage(), e);
    }
    try {
      return start(acceptor, socket);
    } finally {
      acceptor.close();
    }
  }

  private QmpProcess start(Acceptor acceptor, Path socket) {
    builder.command().addAll(monitor(name(builder.command()), socket));
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      throw dialing.failed(e.getMessage(), e);
    }
    OutputTail output = OutputTail.of(
        builder.redirectOutput() == ProcessBuilder.Redirect.PIPE
            ? process.getInputStream()
            : process.getErrorStream(),
        "qmp4j-output " + dialing.name());
    boolean started = false;
    try {
      QmpProcess result = new QmpProcess(process, output, connect(acceptor, process));
      started = true;
      return result;
    } catch (CannotConnectException | NotQmpException e) {
      throw told(e, process, output);
    } finally {
      if (!started) {
        Stopping.kill(process);
      }
    }
  }

  private QmpClient connect(Acceptor acceptor, Process process) {
    try {
      SocketChannel channel = accept(acceptor, process, dialing.deadline());
      if (channel == null) {
        throw dialing.failed("it ended while it started", null);
      }
      return dialing.open(SocketTransport.over(channel));
    } catch (TimeoutException e) {
      throw dialing.failed("it did not connect to its monitor within " + dialing.limit(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallInterruptedException(dialing.name(), "start");
    } catch (IOException e) {
      throw dialing.failed(e.getMessage(), e);
    }
  }

  /**
   * Waits until the program connects. One that makes itself a daemon ends right after that, and what it
   * has left behind is connected by then: so its end is a reason to look once more.
   *
   * @return null if it has ended without having connected
   */
  static @Nullable SocketChannel accept(Acceptor acceptor, Process process, Deadline deadline)
      throws IOException, TimeoutException, InterruptedException {
    while (true) {
      boolean ended = !process.isAlive();
      try {
        return acceptor.accept(ended ? Deadline.after(Duration.ZERO) : deadline.atMost(GLANCE));
      } catch (TimeoutException e) {
        if (ended) {
          return null;
        }
        if (deadline.passed()) {
          throw e;
        }
      }
    }
  }

  /** The failure with what the program said of it. */
  private CannotConnectException told(QmpException e, Process process, OutputTail output) {
    boolean ended = Stopping.ends(process, Deadline.after(LAST_MOMENT));
    String code = ended ? " (exit code " + process.exitValue() + ")" : "";
    Stopping.kill(process);
    output.awaitEnd();
    String said = output.toString().strip();
    String words = said.isEmpty() ? "; it said nothing" : "; it said: " + said;
    return dialing.told(e, code + words);
  }

  /** The arguments for a monitor that is a client of ours. */
  private static List<String> monitor(String program, Path socket) {
    String path = socket.toString().replace(",", ",,");
    return program.contains("storage-daemon")
        ? List.of("--chardev", "socket,id=qmp4j,path=" + path, "--monitor", "chardev=qmp4j")
        : List.of("-qmp", "unix:" + path);
  }

  private static ProcessBuilder copy(ProcessBuilder from) {
    ProcessBuilder copy = new ProcessBuilder(new ArrayList<>(from.command()))
        .directory(from.directory())
        .redirectInput(from.redirectInput())
        .redirectOutput(from.redirectOutput())
        .redirectError(from.redirectError());
    copy.environment().clear();
    copy.environment().putAll(from.environment());
    boolean bothCollected = from.redirectOutput() == ProcessBuilder.Redirect.PIPE
        && from.redirectError() == ProcessBuilder.Redirect.PIPE;
    return copy.redirectErrorStream(from.redirectErrorStream() || bothCollected);
  }
}
