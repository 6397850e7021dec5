package io.github.qmp4j.fake.replay;

import io.github.qmp4j.fake.json.MessageStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The file that a recording is written to. Safe for any thread. */
final class RecordingFile implements AutoCloseable {

  private final BufferedWriter out;
  private final long start = System.nanoTime();
  private @Nullable IOException failure;

  RecordingFile(Path file) throws IOException {
    out = Files.newBufferedWriter(file);
  }

  /** A reader of one direction, which writes what it reads. */
  MessageStream tap(int connection, boolean client) {
    return new MessageStream(new MessageStream.Receiver() {
      @Override
      public void message(JsonNode message) {
        write(connection, client, Masking.mask(message));
      }

      @Override
      public void malformed(String problem) {
        write(connection, client, JsonNodeFactory.instance.stringNode(problem));
      }
    });
  }

  /** One side says nothing any more. */
  void ended(int connection, boolean client) {
    write(connection, client, JsonNodeFactory.instance.nullNode());
  }

  /** If that fails the conversation goes on; {@link #close} tells it. */
  private synchronized void write(int connection, boolean client, JsonNode message) {
    if (failure != null) {
      return;
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    try {
      out.write(new Line(millis, connection, client, message).text());
      out.newLine();
      out.flush();
    } catch (IOException e) {
      failure = e;
    }
  }

  @Override
  public synchronized void close() throws IOException {
    try (out) {
      if (failure != null) {
        throw failure;
      }
    }
  }
}
