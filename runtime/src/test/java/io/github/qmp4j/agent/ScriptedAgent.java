package io.github.qmp4j.agent;

import io.github.qmp4j.testing.ScriptedPeer;
import java.io.IOException;

/** What scripts say in an agent's place. */
public final class ScriptedAgent {

  public static final byte[] SENTINEL = {(byte) 0xFF};

  /** As the agent says of the byte that makes it forget half a command. */
  public static final String STRAY =
      "{\"error\": {\"class\": \"GenericError\", \"desc\": \"JSON parse error, stray\"}}\n";

  private ScriptedAgent() {}

  /** Gets in step with the client as a real agent does. */
  public static void getInStep(ScriptedPeer peer) throws IOException {
    answerAttempt(peer, attempt(peer));
  }

  /** The number that the client wants to see again, of its next command. */
  public static String attempt(ScriptedPeer peer) throws IOException {
    int first = peer.receiveByte();
    String command = peer.receive();
    if (first != 0xFF || !command.startsWith("{\"execute\":\"guest-sync-delimited\"")) {
      throw new IOException("expected to get in step, got " + first + " and " + command);
    }
    peer.receiveByte();
    return command.replaceAll("\\D", "");
  }

  public static void answerAttempt(ScriptedPeer peer, String number) throws IOException {
    peer.send(STRAY);
    peer.send(SENTINEL);
    peer.send("{\"return\": " + number + "}\n");
  }

  /** The next command, with the newline after it taken away. */
  public static String receive(ScriptedPeer peer) throws IOException {
    String command = peer.receive();
    peer.receiveByte();
    return command;
  }
}
