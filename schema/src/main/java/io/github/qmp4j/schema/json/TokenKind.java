package io.github.qmp4j.schema.json;

/** What a QAPI file is made of. */
public enum TokenKind {
  OPEN_BRACE("'{'"),
  CLOSE_BRACE("'}'"),
  OPEN_BRACKET("'['"),
  CLOSE_BRACKET("']'"),
  COLON("':'"),
  COMMA("','"),
  STRING("string"),
  TRUE("'true'"),
  FALSE("'false'"),
  /** From "#" to the end of the line; seen only if it starts with "##" or is asked for. */
  COMMENT("comment"),
  END("end of file");

  private final String description;

  TokenKind(String description) {
    this.description = description;
  }

  @Override
  public String toString() {
    return description;
  }
}
