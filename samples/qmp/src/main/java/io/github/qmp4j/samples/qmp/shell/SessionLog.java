package io.github.qmp4j.samples.qmp.shell;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A file with an object for each command: when, what, and what came of it. Secrets are masked. */
final class SessionLog implements AutoCloseable {

  private final PrintWriter out;

  private SessionLog(PrintWriter out) {
    this.out = out;
  }

  /** Begins a new file. */
  static SessionLog to(Path file) throws IOException {
    return new SessionLog(
        new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), false));
  }

  /** No log. */
  static SessionLog none() {
    return new SessionLog(new PrintWriter(Writer.nullWriter()));
  }

  /**
   * @param outcome the members of the reply
   */
  void record(String command, JsonNode arguments, ObjectNode outcome) {
    ObjectNode entry = JsonNodeFactory.instance.objectNode();
    entry.put("time", Instant.now().toString());
    entry.put("execute", command);
    entry.set("arguments", Secrets.masked(command, arguments));
    entry.setAll((ObjectNode) Secrets.masked("", outcome));
    out.println(Layout.LINE.text(entry));
    out.flush();
  }

  @Override
  public void close() {
    out.close();
  }
}
