package io.github.qmp4j.schema.qapi;

import io.github.qmp4j.schema.json.SyntaxException;
import io.github.qmp4j.schema.json.Token;
import io.github.qmp4j.schema.source.ProblemCode;
import io.github.qmp4j.schema.source.SourceText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the lines of documentation look since QEMU 10.2: not too long, two spaces between sentences,
 * except in literal blocks.
 */
final class DocLayout {

  private static final int LONGEST = 70;
  private static final Pattern LITERAL = Pattern.compile("(\\.\\. +qmp-example)?::$");
  private static final Pattern URL = Pattern.compile(" *(https?|ftp)://[^ ]*$");
  private static final Pattern SENTENCES =
      Pattern.compile("(\\be\\.g\\.|^ *\\d\\.|([.!?])) [A-Z0-9(]");

  private final SourceText source;
  private boolean literal;
  private int indent;

  DocLayout(SourceText source) {
    this.source = source;
  }

  void check(Token token, String line) throws SyntaxException {
    if (LITERAL.matcher(line).lookingAt()) {
      literal = true;
      indent = 0;
    } else if (literal && !line.isEmpty()) {
      int spaces = line.length() - line.stripLeading().length();
      if (indent == 0) {
        indent = spaces;
      } else if (spaces < indent) {
        literal = false;
      }
    }
    if (!literal) {
      checkLength(token, line);
      checkSentences(token, line);
    }
  }

  private void checkLength(Token token, String line) throws SyntaxException {
    int length = 2 + line.codePointCount(0, line.length());
    if (length > LONGEST && !URL.matcher(line).lookingAt()) {
      String message = "the line has %d characters, more than %d".formatted(length, LONGEST);
      throw new SyntaxException(ProblemCode.DOC_LAYOUT, source, token.offset(), message);
    }
  }

  private void checkSentences(Token token, String line) throws SyntaxException {
    Matcher gap = SENTENCES.matcher(line);
    while (gap.find()) {
      if (gap.group(2) != null) {
        // QEMU counts as if the "#" stood in the first column.
        int lineStart = source.text().lastIndexOf('\n', token.offset()) + 1;
        int offset = lineStart + 2 + gap.start(2) + 1;
        throw new SyntaxException(
            ProblemCode.DOC_LAYOUT, source, offset, "two spaces are needed between sentences");
      }
    }
  }
}
