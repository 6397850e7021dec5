package io.github.qmp4j.samples.qmp.server;

import io.github.qmp4j.QmpException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A connection to somebody who carries out commands. */
public interface Server extends AutoCloseable {

  /**
   * Sends a command and waits for its reply.
   *
   * @param arguments a JSON object; null for none
   * @return what was returned, as JSON
   * @throws io.github.qmp4j.QmpException if it was refused, or there is no reply
   */
  String execute(String command, @Nullable String arguments);

  /**
   * As {@link #execute}, even if the server is stuck in another command.
   *
   * @throws io.github.qmp4j.samples.qmp.syntax.SyntaxException if that is not possible on this
   *     connection; nothing was sent
   */
  String executeOutOfBand(String command, @Nullable String arguments);

  /** What the server says it is, such as {@code "QEMU 7.2.22"}; empty if it does not. */
  String description();

  /**
   * Has somebody hear of events from now on, in the order of the wire, by a thread of its own. A guest
   * agent has none.
   *
   * @param ended is told when and how the connection has ended
   */
  void listen(BiConsumer<String, String> listener, Consumer<QmpException> ended);

  /** Ends the connection, and the program if this has started it. */
  @Override
  void close();
}
