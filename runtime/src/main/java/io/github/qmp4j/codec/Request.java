package io.github.qmp4j.codec;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * A command with its arguments, as generated: it can write itself and read its own result.
 *
 * <p>Values, so safe for any thread.
 *
 * @param <R> the result on success
 */
public interface Request<R> {

  CommandSpec spec();

  /** Whether there is anything to send as {@code arguments}. */
  default boolean hasArguments() {
    return true;
  }

  /**
   * Writes the arguments as one JSON object.
   *
   * @throws IllegalArgumentException if an argument cannot be sent, such as a value that this
   *     version of the API did not recognize when it read it
   */
  void writeArguments(JsonGenerator out);

  /**
   * Reads the value of {@code return}. The parser stands on the value's first token, and on its
   * last one afterwards.
   *
   * @throws DecodeException if the value is not what the schema promises
   */
  R readResult(JsonParser in);
}
