package io.github.qmp4j.schema.qapi;

import io.github.qmp4j.schema.json.Lexer;
import io.github.qmp4j.schema.json.SyntaxException;
import io.github.qmp4j.schema.json.Token;
import io.github.qmp4j.schema.json.TokenKind;
import io.github.qmp4j.schema.source.Location;
import io.github.qmp4j.schema.source.ProblemCode;
import io.github.qmp4j.schema.source.Problems;
import io.github.qmp4j.schema.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a documentation comment, before anybody looks at what they say.
 *
 * @param start the token that opens it
 * @param lines those between the opening and the closing one, with their "#"
 * @param end the token that closes it, or stands where it should
 * @param failure what is wrong with the frame; comes after what is wrong with the lines
 */
record CommentBlock(
    SourceText source,
    Token start,
    List<Token> lines,
    Token end,
    Optional<SyntaxException> failure) {

  CommentBlock {
    lines = List.copyOf(lines);
  }

  /** Reads the comment that begins with the current token; the closing one is current then. */
  static CommentBlock read(Lexer lexer) {
    Token start = lexer.token();
    List<Token> lines = new ArrayList<>();
    Optional<SyntaxException> failure = Optional.empty();
    if (!start.text().equals("##")) {
      failure = failure(lexer, "a documentation comment begins with '##' and nothing else");
    }
    while (failure.isEmpty()) {
      try {
        lexer.advanceInComment();
      } catch (SyntaxException e) {
        return new CommentBlock(lexer.source(), start, lines, start, Optional.of(e));
      }
      Token token = lexer.token();
      if (!token.is(TokenKind.COMMENT)) {
        failure = failure(lexer, "a documentation comment must end with '##'");
      } else if (token.text().equals("##")) {
        break;
      } else if (token.text().startsWith("##")) {
        failure = failure(lexer, "a documentation comment ends with '##' and nothing else");
      } else {
        lines.add(token);
      }
    }
    return new CommentBlock(lexer.source(), start, lines, lexer.token(), failure);
  }

  private static Optional<SyntaxException> failure(Lexer lexer, String message) {
    int offset = lexer.token().offset();
    return Optional.of(new SyntaxException(ProblemCode.DOC_FORM, lexer.source(), offset, message));
  }

  /** Reports the failure and goes on behind it. */
  void resume(Lexer lexer, Problems problems) throws SyntaxException {
    SyntaxException error = failure.orElseThrow();
    problems.add(error.problem());
    if (error.problem().code() != ProblemCode.DOC_FORM) {
      lexer.recover(start.offset(), error);
    } else if (end.is(TokenKind.COMMENT)) {
      lexer.advance();
    }
  }

  Location location() {
    return source.location(start.offset());
  }
}
