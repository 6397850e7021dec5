package io.github.qmp4j.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a program has come so far as to listen on its Unix socket: the file is there earlier. */
final class Listening {

  private static final Path SOCKETS = Path.of("/proc/net/unix");
  private static final String LISTENING = " 00010000 ";

  private Listening() {}

  static boolean on(Path socket) throws IOException {
    if (!Files.exists(socket) || !Files.isReadable(SOCKETS)) {
      return Files.exists(socket);
    }
    return Files.readString(SOCKETS)
        .lines()
        .anyMatch(line -> line.contains(LISTENING) && line.endsWith(" " + socket));
  }
}
