package io.github.qmp4j.benchmarks.speed;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Other clients, from a file of properties: {@code events.their-name=/path/to/driver some words}. What
 * stands before the point is a comparison's key. The command is given an address, {@code unix:PATH}, and
 * the same numbers as our own programs, and prints the same figures as one line of JSON.
 */
final class Peers {

  private final TreeMap<String, String> commands = new TreeMap<>();

  /**
   * @param file a path; empty for no peers
   * @throws IOException if it cannot be read
   */
  Peers(String file) throws IOException {
    if (!file.isEmpty()) {
      Properties properties = new Properties();
      try (Reader in = Files.newBufferedReader(Path.of(file))) {
        properties.load(in);
      }
      properties
          .stringPropertyNames()
          .forEach(key -> commands.put(key, properties.getProperty(key)));
    }
  }

  /** Their names and commands. */
  List<Peer> of(String comparison) {
    List<Peer> peers = new ArrayList<>();
    commands.forEach((key, command) -> {
      if (key.startsWith(comparison + ".")) {
        peers.add(new Peer(
            key.substring(comparison.length() + 1), List.of(command.strip().split("\\s+"))));
      }
    });
    return peers;
  }

  record Peer(String name, List<String> command) {}
}
