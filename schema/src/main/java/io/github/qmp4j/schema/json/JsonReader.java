package io.github.qmp4j.schema.json;

import io.github.qmp4j.schema.source.Limits;
import io.github.qmp4j.schema.source.Location;
import io.github.qmp4j.schema.source.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tokens to values. */
public final class JsonReader {

  private final Lexer lexer;
  private int depth;

  public JsonReader(Lexer lexer) {
    this.lexer = lexer;
  }

  /** Reads the value that begins with the current token; the one after it is current then. */
  public Json read() throws SyntaxException {
    depth = 0;
    return value();
  }

  private Json value() throws SyntaxException {
    Token token = lexer.token();
    Location location = lexer.source().location(token.offset());
    switch (token.kind()) {
      case OPEN_BRACE:
        enter(token);
        Json object = new Json.Obj(location, fields());
        depth--;
        return object;
      case OPEN_BRACKET:
        enter(token);
        Json array = new Json.Arr(location, items());
        depth--;
        return array;
      case STRING:
        lexer.advance();
        return new Json.Str(location, token.text());
      case TRUE:
      case FALSE:
        lexer.advance();
        return new Json.Bool(location, token.is(TokenKind.TRUE));
      default:
        throw lexer.unexpected("'{', '[', string or boolean");
    }
  }

  private void enter(Token token) throws SyntaxException {
    if (++depth > Limits.NESTING) {
      throw new SyntaxException(
          ProblemCode.TOO_LARGE,
          lexer.source(),
          token.offset(),
          "more than " + Limits.NESTING + " brackets within each other");
    }
    lexer.advance();
  }

  private Map<String, Json.Field> fields() throws SyntaxException {
    Map<String, Json.Field> fields = new LinkedHashMap<>();
    if (taken(TokenKind.CLOSE_BRACE)) {
      return fields;
    }
    String expected = "string or '}'";
    do {
      Token key = lexer.token();
      if (!key.is(TokenKind.STRING)) {
        throw lexer.unexpected(expected);
      }
      expected = "string";
      lexer.advance();
      if (!taken(TokenKind.COLON)) {
        throw lexer.unexpected("':'");
      }
      if (fields.containsKey(key.text())) {
        throw duplicate(key);
      }
      Location location = lexer.source().location(key.offset());
      fields.put(key.text(), new Json.Field(location, value()));
    } while (taken(TokenKind.COMMA));
    if (!taken(TokenKind.CLOSE_BRACE)) {
      throw lexer.unexpected("',' or '}'");
    }
    return fields;
  }

  /** QEMU notices a duplicate when it stands before the value, and points there. */
  private SyntaxException duplicate(Token key) {
    return new SyntaxException(
        ProblemCode.DUPLICATE_KEY,
        lexer.source(),
        lexer.token().offset(),
        "duplicate key '" + key.text() + "'");
  }

  private List<Json> items() throws SyntaxException {
    List<Json> items = new ArrayList<>();
    if (taken(TokenKind.CLOSE_BRACKET)) {
      return items;
    }
    do {
      items.add(value());
    } while (taken(TokenKind.COMMA));
    if (!taken(TokenKind.CLOSE_BRACKET)) {
      throw lexer.unexpected("',' or ']'");
    }
    return items;
  }

  private boolean taken(TokenKind kind) throws SyntaxException {
    if (!lexer.token().is(kind)) {
      return false;
    }
    lexer.advance();
    return true;
  }
}
