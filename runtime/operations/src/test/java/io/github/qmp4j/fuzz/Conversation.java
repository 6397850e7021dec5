package io.github.qmp4j.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What was said once, in turns. */
public record Conversation(String name, List<Turn> turns) {

  /**
   * @param commands what the client sends, all at once; nothing if the server speaks first
   * @param said what the server says to that
   */
  public record Turn(List<String> commands, byte[] said) {}

  public static Conversation named(String name) {
    List<Turn> turns = new ArrayList<>();
    List<String> commands = new ArrayList<>();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    for (String line : text(name).split("\n")) {
      if (line.startsWith("> ")) {
        if (said.size() > 0) {
          turns.add(new Turn(commands, said.toByteArray()));
          commands = new ArrayList<>();
          said = new ByteArrayOutputStream();
        }
        commands.add(line.substring(2));
      } else {
        said.writeBytes((line.substring(2) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    turns.add(new Turn(commands, said.toByteArray()));
    return new Conversation(name, turns);
  }

  private static String text(String name) {
    try (InputStream in = Conversation.class.getResourceAsStream(name + ".txt")) {
      if (in == null) {
        throw new IllegalArgumentException("there is no conversation " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same, with another thing said in one turn. */
  Conversation with(int turn, byte[] said) {
    List<Turn> changed = new ArrayList<>(turns);
    changed.set(turn, new Turn(turns.get(turn).commands(), said));
    return new Conversation(name, changed);
  }
}
