package io.github.qmp4j.schema.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The text of one file, and where its lines are.
 *
 * <p>CR LF and lone CR have become LF, and the last line ends with one, so that readers need to know
 * a single line end. An offset counts {@code char}s of {@link #text()}.
 */
public final class SourceText {

  /** A line longer than this is no help in a terminal. */
  private static final int LONGEST_LINE = 200;

  private static final char STANDS_FOR_MALFORMED = '\uFFFD';

  private final String name;
  private final String text;
  private final Optional<Location> includedFrom;
  private final int[] lineStarts;
  /** Where characters are that take two {@code char}s; nearly always there is none. */
  private final int[] pairs;

  private SourceText(String name, String text, Optional<Location> includedFrom) {
    this.name = name;
    this.text = text;
    this.includedFrom = includedFrom;
    this.lineStarts = lineStarts(text);
    this.pairs = pairs(text);
  }

  /** As {@link #decode}, for text that is decoded already. */
  public static SourceText of(String name, String text, Optional<Location> includedFrom) {
    String lines = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    return new SourceText(name, lines.endsWith("\n") ? lines : lines + "\n", includedFrom);
  }

  /**
   * Decodes UTF-8.
   *
   * @throws CharacterCodingException if the bytes are no UTF-8
   */
  public static SourceText decode(String name, byte[] bytes, Optional<Location> includedFrom)
      throws CharacterCodingException {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf(STANDS_FOR_MALFORMED) >= 0) {
      // It may be meant so, too. The decoder knows, and takes many times longer.
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
    return of(name, text, includedFrom);
  }

  private static int[] pairs(String text) {
    boolean none = text.codePointCount(0, text.length()) == text.length();
    return none
        ? new int[0]
        : IntStream.range(0, text.length())
            .filter(i -> Character.isHighSurrogate(text.charAt(i)))
            .toArray();
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int lf = text.indexOf('\n'); lf >= 0 && lf + 1 < text.length(); ) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, 2 * count);
      }
      starts[count++] = lf + 1;
      lf = text.indexOf('\n', lf + 1);
    }
    return Arrays.copyOf(starts, count);
  }

  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  public Location location(int offset) {
    int line = line(offset);
    int start = lineStarts[line - 1];
    int column = 1 + (offset - pairsBefore(offset)) - (start - pairsBefore(start));
    return new Location(name, line, column, includedFrom);
  }

  /**
   * As {@link #location}, with the column as QEMU's own front end counts: a tab does not advance,
   * it takes the count back to what is left of a stop of eight.
   */
  public Location qemuLocation(int offset) {
    int line = line(offset);
    int column = 1;
    for (int i = lineStarts[line - 1]; i < offset; i += Character.charCount(text.codePointAt(i))) {
      column = text.charAt(i) == '\t' ? (column + 7) % 8 + 1 : column + 1;
    }
    return new Location(name, line, column, includedFrom);
  }

  /** The text of a line, without its end; empty if there is none, or it is too long to show. */
  public Optional<String> line(Location location) {
    if (location.line() < 1 || location.line() > lineStarts.length) {
      return Optional.empty();
    }
    int start = lineStarts[location.line() - 1];
    int end = text.indexOf('\n', start);
    return end - start > LONGEST_LINE ? Optional.empty() : Optional.of(text.substring(start, end));
  }

  private int pairsBefore(int offset) {
    if (pairs.length == 0) {
      return 0;
    }
    int found = Arrays.binarySearch(pairs, offset);
    return found >= 0 ? found : -found - 1;
  }

  private int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }
}
