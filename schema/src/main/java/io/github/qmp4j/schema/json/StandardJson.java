package io.github.qmp4j.schema.json;

import io.github.qmp4j.schema.source.Limits;
import io.github.qmp4j.schema.source.ProblemCode;
import io.github.qmp4j.schema.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads a text that is JSON as everybody knows it, not QAPI's notation. */
public final class StandardJson {

  // Lengths are bounded by that of the text.
  private static final JsonFactory FACTORY = JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder()
          .maxNestingDepth(Limits.NESTING)
          .maxStringLength(Limits.FILE_SIZE)
          .maxNameLength(Limits.FILE_SIZE)
          .maxNumberLength(Limits.FILE_SIZE)
          .build())
      .build();

  private final SourceText source;
  private final JsonParser parser;

  private StandardJson(SourceText source, JsonParser parser) {
    this.source = source;
    this.parser = parser;
  }

  /**
   * The one value that the text is.
   *
   * @throws SyntaxException if it is none, or more than one
   */
  public static Json read(SourceText source) throws SyntaxException {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), source.text())) {
      return new StandardJson(source, parser).document();
    }
  }

  private Json document() throws SyntaxException {
    try {
      if (parser.nextToken() == null) {
        throw problem(ProblemCode.UNEXPECTED_TOKEN, "expected a value, found end of input");
      }
      Json value = value();
      if (parser.nextToken() != null) {
        throw problem(ProblemCode.UNEXPECTED_TOKEN, "expected end of input");
      }
      return value;
    } catch (StreamConstraintsException e) {
      String message = "more than " + Limits.NESTING + " brackets within each other";
      throw problem(ProblemCode.TOO_LARGE, message);
    } catch (JacksonException e) {
      int offset = offset(e);
      boolean cut = offset == source.text().length() - 1;
      throw new SyntaxException(
          ProblemCode.UNEXPECTED_TOKEN,
          source,
          offset,
          cut
              ? "the text ends in the middle of a value"
              : "not JSON from here on: '" + rest(offset) + "'");
    }
  }

  /** The parser's own words are about options of the parser. */
  private String rest(int offset) {
    String text = source.text();
    return text.substring(offset, Math.min(offset + 20, text.length())).strip().replace('\n', ' ');
  }

  private Json value() throws SyntaxException {
    int start = (int) parser.currentTokenLocation().getCharOffset();
    JsonToken token = parser.currentToken();
    switch (token) {
      case START_OBJECT:
        return new Json.Obj(source.location(start), fields());
      case START_ARRAY:
        return new Json.Arr(source.location(start), items());
      case VALUE_STRING:
        return new Json.Str(source.location(start), parser.getString());
      case VALUE_TRUE:
      case VALUE_FALSE:
        return new Json.Bool(source.location(start), token == JsonToken.VALUE_TRUE);
      default:
        boolean nothing = token == JsonToken.VALUE_NULL;
        return new Json.Other(source.location(start), nothing ? "null" : "a number");
    }
  }

  private Map<String, Json.Field> fields() throws SyntaxException {
    Map<String, Json.Field> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      int start = (int) parser.currentTokenLocation().getCharOffset();
      String key = parser.currentName();
      if (fields.containsKey(key)) {
        throw problem(ProblemCode.DUPLICATE_KEY, "duplicate key '" + key + "'");
      }
      parser.nextToken();
      fields.put(key, new Json.Field(source.location(start), value()));
    }
    return fields;
  }

  private List<Json> items() throws SyntaxException {
    List<Json> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value());
    }
    return items;
  }

  /** At the current token. */
  private SyntaxException problem(ProblemCode code, String message) {
    long start = Math.max(0, parser.currentTokenLocation().getCharOffset());
    return new SyntaxException(code, source, inText(start), message);
  }

  private int offset(JacksonException e) {
    return inText(e.getLocation() == null ? 0 : e.getLocation().getCharOffset());
  }

  private int inText(long offset) {
    return (int) Math.max(0, Math.min(offset, source.text().length() - 1));
  }
}
