package io.github.qmp4j.fake;

/**
 * Answers a command.
 *
 * @param <R> the result. A record, union or enum of a generated API can be written only if its package
 *     has {@code codecs = BOTH}; JSON is a {@code JsonNode}, and null that there are no data
 */
@FunctionalInterface
public interface Handler<R> {

  /**
   * Called on the thread that serves the client, which reads nothing else meanwhile (only commands out
   * of band, if the client negotiated them). The arguments have been checked.
   *
   * @throws Refusal to answer with an error
   * @throws Exception anything else is a mistake of the test: the client gets an error, and {@link
   *     FakeQemu#close} throws it
   */
  R answer(Call call) throws Exception;
}
