package io.github.qmp4j.fake.json;

/** What a {@link Token} is. */
enum TokenKind {
  OPEN_OBJECT,
  CLOSE_OBJECT,
  OPEN_ARRAY,
  CLOSE_ARRAY,
  COLON,
  COMMA,
  INTEGER,
  FLOAT,
  KEYWORD,
  STRING,
  /** Characters that begin or continue no token. */
  STRAY,
  /** The beginning of a token that is longer than QEMU allows. */
  TOO_LONG
}
