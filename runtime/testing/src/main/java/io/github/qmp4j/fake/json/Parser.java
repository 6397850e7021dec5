package io.github.qmp4j.fake.json;

import java.math.BigInteger;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a value of a message's tokens. Integers of 64 bits, signed or unsigned, stay what they are;
 * larger ones become floating point.
 */
final class Parser {

  /** Why it is no value; the words are those that QEMU has for it. */
  static final class SyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    SyntaxException(String message) {
      super(message, null, false, false);
    }
  }

  private static final BigInteger UINT64_END = BigInteger.ONE.shiftLeft(64);
  private static final int LONGEST_WORDS = 1023;

  private final JsonNodeFactory nodes = JsonNodeFactory.instance;
  private final Deque<Token> tokens;

  Parser(Deque<Token> tokens) {
    this.tokens = tokens;
  }

  JsonNode parse() throws SyntaxException {
    return value();
  }

  private JsonNode value() throws SyntaxException {
    Token token = tokens.peek();
    TokenKind kind = token == null ? null : token.kind();
    if (kind == null) {
      throw new SyntaxException("premature EOI");
    }
    return switch (kind) {
      case OPEN_OBJECT -> object();
      case OPEN_ARRAY -> array();
      case INTEGER -> integer(next().ascii());
      case FLOAT -> nodes.numberNode(Double.parseDouble(next().ascii()));
      case STRING -> nodes.stringNode(StringToken.value(next()));
      case KEYWORD -> keyword(next().ascii());
      default -> throw new SyntaxException("expecting value");
    };
  }

  private ObjectNode object() throws SyntaxException {
    ObjectNode object = nodes.objectNode();
    next();
    if (is(TokenKind.CLOSE_OBJECT)) {
      next();
      return object;
    }
    Token separator;
    do {
      pair(object);
      separator = next();
      if (separator.kind() != TokenKind.COMMA && separator.kind() != TokenKind.CLOSE_OBJECT) {
        throw new SyntaxException("expected separator in dict");
      }
    } while (separator.kind() == TokenKind.COMMA);
    return object;
  }

  private void pair(ObjectNode object) throws SyntaxException {
    JsonNode key = value();
    if (!key.isString()) {
      throw new SyntaxException("key is not a string in object");
    }
    if (next().kind() != TokenKind.COLON) {
      throw new SyntaxException("missing : in object pair");
    }
    JsonNode value = value();
    if (object.has(key.stringValue())) {
      throw new SyntaxException("duplicate key");
    }
    object.set(key.stringValue(), value);
  }

  private ArrayNode array() throws SyntaxException {
    ArrayNode array = nodes.arrayNode();
    next();
    if (is(TokenKind.CLOSE_ARRAY)) {
      next();
      return array;
    }
    Token separator;
    do {
      array.add(value());
      separator = next();
      if (separator.kind() != TokenKind.COMMA && separator.kind() != TokenKind.CLOSE_ARRAY) {
        throw new SyntaxException("expected separator in list");
      }
    } while (separator.kind() == TokenKind.COMMA);
    return array;
  }

  private JsonNode keyword(String word) throws SyntaxException {
    return switch (word) {
      case "true" -> nodes.booleanNode(true);
      case "false" -> nodes.booleanNode(false);
      case "null" -> nodes.nullNode();
      default -> {
        String words = "invalid keyword '" + word + "'";
        throw new SyntaxException(words.substring(0, Math.min(words.length(), LONGEST_WORDS)));
      }
    };
  }

  private JsonNode integer(String digits) {
    // More digits than any 64 bits have are not worth the arithmetic.
    BigInteger number = digits.length() > 20 ? UINT64_END : new BigInteger(digits);
    if (number.bitLength() < Long.SIZE) {
      return nodes.numberNode(number.longValue());
    } else if (number.signum() > 0 && number.compareTo(UINT64_END) < 0) {
      return nodes.numberNode(number);
    }
    return nodes.numberNode(Double.parseDouble(digits));
  }

  private boolean is(TokenKind kind) {
    Token token = tokens.peek();
    return token != null && token.kind() == kind;
  }

  private Token next() throws SyntaxException {
    @Nullable Token token = tokens.poll();
    if (token == null) {
      throw new SyntaxException("premature EOI");
    }
    return token;
  }
}
