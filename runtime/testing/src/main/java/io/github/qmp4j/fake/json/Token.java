package io.github.qmp4j.fake.json;

import java.nio.charset.StandardCharsets;

/**
 * A piece of JSON.
 *
 * @param text as it was sent, a string's with its quotes; shared, so not to be changed
 */
record Token(TokenKind kind, byte[] text) {

  /** For tokens of ASCII characters only. */
  String ascii() {
    return new String(text, StandardCharsets.US_ASCII);
  }
}
