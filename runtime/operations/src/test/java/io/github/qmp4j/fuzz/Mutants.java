package io.github.qmp4j.fuzz;

import io.github.qmp4j.CannotConnectException;
import io.github.qmp4j.CommandRefusedException;
import io.github.qmp4j.ConnectionEndedException;
import io.github.qmp4j.NotQmpException;
import io.github.qmp4j.QmpTimeoutException;
import io.github.qmp4j.SchemaMismatchException;
import io.github.qmp4j.codec.DecodeException;
import io.github.qmp4j.wire.Transport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.core.JacksonException;

/**
 * Plays mutants of conversations. How many is the system property {@code mutants}; each has a number,
 * which gives the same mutant every time.
 */
public final class Mutants {

  private static final int FEW = 20_000;
  private static final Duration TOO_LONG = Duration.ofSeconds(10);

  private final List<Conversation> conversations = new ArrayList<>();
  private final List<List<String>> unspoiled = new ArrayList<>();
  private final Player player;

  /** A client in a conversation. */
  @FunctionalInterface
  public interface Player {

    /**
     * Says the client's part.
     *
     * @param results takes down the result of each turn; what is thrown is the last
     */
    void play(Conversation conversation, Transport transport, List<String> results)
        throws IOException;
  }

  public Mutants(Player player, String... conversations) throws IOException {
    this.player = player;
    for (String name : conversations) {
      Conversation conversation = Conversation.named(name);
      List<String> results = new ArrayList<>();
      player.play(
          conversation, new PlayedTransport(conversation, new SplittableRandom(0)), results);
      this.conversations.add(conversation);
      this.unspoiled.add(results);
    }
  }

  /** What came of a conversation that was not spoiled, turn by turn. */
  public List<String> unspoiled(int conversation) {
    return unspoiled.get(conversation);
  }

  /** Plays as many as are asked for, and fails at the first that goes wrong. */
  public void play(int share) throws IOException {
    int count = Integer.getInteger("mutants", FEW) / share;
    int failed = 0;
    for (int number = 0; number < count; number++) {
      failed += play(number, number % conversations.size()) ? 0 : 1;
    }
    System.out.println(count + " mutants, " + failed + " of them ended with an exception");
  }

  private boolean play(int number, int which) throws IOException {
    SplittableRandom random = new SplittableRandom(number);
    Conversation original = conversations.get(which);
    int turn = random.nextInt(original.turns().size());
    Conversation other = conversations.get(random.nextInt(conversations.size()));
    byte[] spoiled = new Mutator(random)
        .mutate(
            original.turns().get(turn).said(),
            other.turns().get(random.nextInt(other.turns().size())).said());
    List<String> results = new ArrayList<>();
    long start = System.nanoTime();
    boolean whole = true;
    try {
      Conversation mutant = original.with(turn, spoiled);
      player.play(mutant, new PlayedTransport(mutant, random), results);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      whole = false;
      if (!isExpected(e)) {
        throw failure(number, original, turn, spoiled, "ends with " + e, e);
      }
    }
    if (System.nanoTime() - start > TOO_LONG.toNanos()) {
      throw failure(number, original, turn, spoiled, "takes too long", null);
    }
    List<String> before = unspoiled.get(which);
    for (int i = 0; i < Math.min(turn, results.size()); i++) {
      if (!results.get(i).equals(before.get(i))) {
        throw failure(number, original, turn, spoiled, "spoils the turn before: " + results, null);
      }
    }
    return whole;
  }

  /** The documented exceptions, and nothing of the library's own making beneath them. */
  private static boolean isExpected(Throwable e) {
    Throwable cause = e.getCause();
    if (e instanceof QmpTimeoutException) {
      return false; // the stream ends instead
    }
    if (e instanceof ConnectionEndedException) {
      return !(cause instanceof RuntimeException) && !(cause instanceof Error);
    }
    if (e instanceof SchemaMismatchException || e instanceof CannotConnectException) {
      return cause == null
          || cause instanceof IOException
          || cause instanceof DecodeException
          || cause instanceof JacksonException
          || cause instanceof IllegalArgumentException
          || isExpected(cause);
    }
    return e instanceof CommandRefusedException || e instanceof NotQmpException;
  }

  private static AssertionError failure(
      int number, Conversation of, int turn, byte[] spoiled, String problem, Throwable cause) {
    return new AssertionError(
        "mutant " + number + " of " + of.name() + ", turn " + turn + ", " + problem + ":\n"
            + new String(spoiled, StandardCharsets.ISO_8859_1),
        cause);
  }
}
