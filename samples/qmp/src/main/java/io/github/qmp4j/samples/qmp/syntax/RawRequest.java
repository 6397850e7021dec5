package io.github.qmp4j.samples.qmp.syntax;

import io.github.qmp4j.samples.qmp.json.JsonText;
import io.github.qmp4j.samples.qmp.json.MalformedJsonException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A request typed as it stands on the wire. */
final class RawRequest {

  private @Nullable String command;
  private Given arguments = new Given.Json("{}");
  private @Nullable String id;
  private boolean outOfBand;

  private RawRequest() {}

  static Invocation read(String line) {
    String json;
    try {
      json = JsonText.compact(line);
    } catch (MalformedJsonException e) {
      String problem = "column " + (e.offset() + 1) + ": not JSON: " + e.getMessage();
      throw e.offset() >= line.stripTrailing().length()
          ? new UnfinishedException(problem)
          : new SyntaxException(problem);
    }
    RawRequest request = new RawRequest();
    try (JsonParser in = JsonText.parser(json)) {
      in.nextToken();
      while (in.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = in.currentName();
        in.nextToken();
        request.member(name, in);
      }
    }
    if (request.command == null) {
      throw new SyntaxException("a request needs \"execute\": {\"execute\": \"query-status\"}");
    }
    return new Invocation(request.command, request.arguments, request.id, request.outOfBand);
  }

  private void member(String name, JsonParser in) {
    switch (name) {
      case "execute" -> execute(in, false);
      case "exec-oob" -> execute(in, true);
      case "arguments" -> arguments = object(in);
      case "id" -> id = JsonText.copy(in);
      default ->
        throw new SyntaxException("\"" + name
            + "\" is not part of a request: that has execute or exec-oob, arguments, id");
    }
  }

  private void execute(JsonParser in, boolean outOfBand) {
    if (command != null) {
      throw new SyntaxException("a request has either \"execute\" or \"exec-oob\"");
    }
    if (in.currentToken() != JsonToken.VALUE_STRING) {
      throw new SyntaxException("\"" + in.currentName() + "\" must be a string");
    }
    command = in.getString();
    this.outOfBand = outOfBand;
  }

  private static Given object(JsonParser in) {
    if (in.currentToken() != JsonToken.START_OBJECT) {
      throw new SyntaxException("\"arguments\" must be an object");
    }
    return new Given.Json(JsonText.copy(in));
  }
}
