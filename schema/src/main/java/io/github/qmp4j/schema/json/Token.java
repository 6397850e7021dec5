package io.github.qmp4j.schema.json;

/**
 * A token.
 *
 * @param text a string's value, a comment with its "#"; otherwise empty
 * @param offset of its first character; for the end of the file that of the last line end
 */
public record Token(TokenKind kind, String text, int offset) {

  public boolean is(TokenKind other) {
    return kind == other;
  }
}
