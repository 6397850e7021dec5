package io.github.qmp4j.samples.qmp.exec;

import io.github.qmp4j.samples.qmp.syntax.SyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * To whom, and what.
 *
 * @param address of the server
 * @param rest the words behind it
 */
record Target(String address, List<String> rest) {

  /**
   * Splits words.
   *
   * @param usual the address that need not be given; null if there is none
   */
  static Target of(List<String> words, @Nullable String usual) {
    boolean given = !words.isEmpty() && (usual == null || isAddress(words.get(0)));
    if (given) {
      return new Target(words.get(0), words.subList(1, words.size()));
    }
    if (usual == null) {
      throw new SyntaxException(
          "an address is missing: unix:PATH, PATH or HOST:PORT, here or in QMP_SOCKET");
    }
    return new Target(usual, words);
  }

  /** No command has a slash or a colon in its name. */
  static boolean isAddress(String word) {
    return !word.startsWith("{") && (word.indexOf('/') >= 0 || word.indexOf(':') >= 0);
  }
}
