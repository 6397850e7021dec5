package io.github.qmp4j.fake.json;

import java.util.ArrayDeque;
import java.util.Deque;
import tools.jackson.databind.JsonNode;

/**
 * Puts messages together from bytes. A message ends with its last bracket; nothing needs to follow.
 * Several problems may be told for one message, as QEMU does.
 *
 * <p>For one thread.
 */
public final class MessageStream {

  /** Who takes the messages. */
  public interface Receiver {

    /** Any JSON value: an object only if the client keeps to the protocol. */
    void message(JsonNode message);

    /** Something was no JSON; in QEMU's words. */
    void malformed(String problem);
  }

  private static final int DEEPEST = 1 << 10;
  private static final int MOST_TOKENS = 2 << 20;

  private final Receiver receiver;
  private final Lexer lexer = new Lexer(this::token);
  private final Deque<Token> tokens = new ArrayDeque<>();
  private int objects;
  private int arrays;
  private long size;

  public MessageStream(Receiver receiver) {
    this.receiver = receiver;
  }

  /**
   * Takes one byte, and calls the receiver if it ends something.
   *
   * @param b 0 to 255
   */
  public void feed(int b) {
    lexer.feed(b);
  }

  private void token(Token token) {
    switch (token.kind()) {
      case OPEN_OBJECT -> objects++;
      case CLOSE_OBJECT -> objects--;
      case OPEN_ARRAY -> arrays++;
      case CLOSE_ARRAY -> arrays--;
      default -> {}
    }
    if (token.kind() == TokenKind.STRAY) {
      malformed("JSON parse error, stray '" + ModifiedUtf8.lenient(token.text()) + "'");
    } else if (size + token.text().length + 1 > Lexer.LONGEST_TOKEN) {
      malformed("JSON token size limit exceeded");
    } else if (tokens.size() + 1 > MOST_TOKENS) {
      malformed("JSON token count limit exceeded");
    } else if (objects + arrays > DEEPEST) {
      malformed("JSON nesting depth limit exceeded");
    } else {
      tokens.add(token);
      size += token.text().length;
      boolean open = objects > 0 || arrays > 0;
      if (!open || objects < 0 || arrays < 0) {
        parse();
      }
    }
  }

  private void parse() {
    JsonNode message;
    try {
      message = new Parser(tokens).parse();
    } catch (Parser.SyntaxException e) {
      malformed("JSON parse error, " + e.getMessage());
      return;
    }
    forget();
    receiver.message(message);
  }

  private void malformed(String problem) {
    forget();
    receiver.malformed(problem);
  }

  private void forget() {
    tokens.clear();
    objects = 0;
    arrays = 0;
    size = 0;
  }
}
