package io.github.qmp4j.schema.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the schema's documentation, reStructuredText in the main, into HTML that a page and a Javadoc
 * comment can hold.
 *
 * <p>Whatever the text says, it cannot end the comment, start a tag or an escape of Java's: {@code
 * & < > @ * / \ { }} and everything that is not ASCII leave as character references where they could
 * matter.
 */
public final class DocMarkup {

  /** Stands for what is no character. */
  private static final int REPLACEMENT = 0xFFFD;

  private static final Pattern DIRECTIVE = Pattern.compile("\\.\\. ([a-z-]+)::\\s*(.*)");
  private static final Pattern ITEM = Pattern.compile("(\\s*)([*-]|\\d+\\.)\\s+(.*)");
  private static final Pattern EXAMPLE_LINE = Pattern.compile("\\s*(->|<-|\\.\\.\\. ).*");
  private static final Pattern MARKED = Pattern.compile("``(.+?)``|(?::[a-z:]{1,30}:)?`([^`]+)`"
      + "|(?<![A-Za-z0-9])@([A-Za-z][A-Za-z0-9_-]*)"
      + "|(?<![\\w*/])\\*{1,2}([\\w(](?:[^*\n]*[^*\\s])?)\\*{1,2}(?![\\w*/])");

  private static final int EMPHASIS = 4;

  /** Directives within directives, each of which has all that is within it read once more. */
  private static final int DEEPEST = 10;

  private final List<String> blocks = new ArrayList<>();
  private final List<String> lines;
  private final int depth;
  private int next;

  private DocMarkup(List<String> lines, int depth) {
    this.lines = lines;
    this.depth = depth;
  }

  /** One string of HTML for each paragraph, list or example. */
  public static List<String> blocks(String text) {
    return blocks(text.lines().map(String::stripTrailing).toList(), 0);
  }

  private static List<String> blocks(List<String> lines, int depth) {
    if (depth > DEEPEST) {
      return List.of(preformatted(lines));
    }
    DocMarkup markup = new DocMarkup(lines, depth);
    while (markup.next < markup.lines.size()) {
      markup.block();
    }
    return markup.blocks;
  }

  /** As {@link #blocks}, with a title before the first; nothing if there is no text. */
  public static List<String> titled(String title, String text) {
    List<String> blocks = blocks(text);
    if (!blocks.isEmpty()) {
      blocks.set(0, "<strong>" + title + "</strong> " + blocks.get(0));
    }
    return blocks;
  }

  private void block() {
    String line = lines.get(next);
    Matcher directive = DIRECTIVE.matcher(line.strip());
    if (line.isBlank()) {
      next++;
    } else if (directive.matches()) {
      directive(directive.group(1), directive.group(2));
    } else if (EXAMPLE_LINE.matcher(line).matches()) {
      blocks.add(preformatted(takeWhileNotBlank()));
    } else if (ITEM.matcher(line).matches()) {
      list();
    } else {
      paragraph();
    }
  }

  private void directive(String name, String title) {
    int indent = indent(lines.get(next));
    next++;
    List<String> body = new ArrayList<>();
    while (next < lines.size() && (lines.get(next).isBlank() || indent(lines.get(next)) > indent)) {
      String line = lines.get(next++);
      if (!line.strip().startsWith(":")) {
        body.add(line);
      }
    }
    if (name.equals("qmp-example") || name.equals("code-block")) {
      if (!isBlank(body)) {
        blocks.add("Example:");
        blocks.add(preformatted(body));
      }
      return;
    }
    // A note, a caution, an admonition with a title: the words matter, not the frame.
    boolean titled = name.equals("admonition") && !title.isBlank();
    String heading = titled ? title : capitalized(name) + ":";
    if (!titled) {
      body.add(0, title);
    }
    List<String> inner = blocks(body, depth + 1);
    blocks.add("<strong>" + inline(heading) + "</strong> " + (inner.isEmpty() ? "" : inner.get(0)));
    blocks.addAll(inner.subList(Math.min(1, inner.size()), inner.size()));
  }

  private void paragraph() {
    StringBuilder text = new StringBuilder();
    for (String line : takeWhileNotBlank()) {
      text.append(text.isEmpty() ? "" : "\n").append(line.strip());
    }
    boolean introducesLiteral = text.toString().endsWith("::");
    blocks.add(inline(introducesLiteral ? text.substring(0, text.length() - 1) : text.toString()));
    if (introducesLiteral) {
      literal();
    }
  }

  private void literal() {
    List<String> body = new ArrayList<>();
    while (next < lines.size() && (lines.get(next).isBlank() || indent(lines.get(next)) > 0)) {
      body.add(lines.get(next++));
    }
    if (!isBlank(body)) {
      blocks.add(preformatted(body));
    }
  }

  private static boolean isBlank(List<String> lines) {
    return lines.stream().allMatch(String::isBlank);
  }

  private void list() {
    StringBuilder html = new StringBuilder("<ul>");
    while (next < lines.size()) {
      Matcher item = ITEM.matcher(lines.get(next));
      if (!item.matches()) {
        break;
      }
      int indent = indent(lines.get(next));
      StringBuilder text = new StringBuilder(item.group(3));
      next++;
      while (next < lines.size()
          && !lines.get(next).isBlank()
          && indent(lines.get(next)) > indent
          && !ITEM.matcher(lines.get(next)).matches()) {
        text.append('\n').append(lines.get(next++).strip());
      }
      html.append("\n<li>").append(inline(text.toString()));
      int ahead = next;
      while (ahead < lines.size() && lines.get(ahead).isBlank()) {
        ahead++;
      }
      if (ahead < lines.size() && ITEM.matcher(lines.get(ahead)).matches()) {
        next = ahead;
      }
    }
    blocks.add(html.append("\n</ul>").toString());
  }

  private List<String> takeWhileNotBlank() {
    List<String> taken = new ArrayList<>();
    while (next < lines.size() && !lines.get(next).isBlank()) {
      taken.add(lines.get(next++));
    }
    return taken;
  }

  /** Lines as they are, without their common indentation. */
  public static String preformatted(List<String> lines) {
    int indent = lines.stream()
        .filter(l -> !l.isBlank())
        .mapToInt(DocMarkup::indent)
        .min()
        .orElse(0);
    StringBuilder html = new StringBuilder("<pre>");
    String separator = "";
    for (String line : lines) {
      html.append(separator).append(escaped(line.isBlank() ? "" : line.substring(indent)));
      separator = "\n";
    }
    return html.toString().stripTrailing() + "</pre>";
  }

  /** Text with code in back quotes, {@code @member} references and {@code *emphasis*}. */
  public static String inline(String text) {
    if (text.indexOf('`') < 0 && text.indexOf('@') < 0 && text.indexOf('*') < 0) {
      return escaped(text);
    }
    StringBuilder html = new StringBuilder();
    Matcher marked = MARKED.matcher(text);
    int end = 0;
    while (marked.find()) {
      html.append(escaped(text.substring(end, marked.start())));
      int group = 1;
      while (marked.group(group) == null) {
        group++;
      }
      if (!marked.group(group).isBlank()) {
        String element = group == EMPHASIS ? "em>" : "code>";
        html.append('<').append(element);
        html.append(escaped(marked.group(group))).append("</").append(element);
      } else {
        html.append(escaped(marked.group()));
      }
      end = marked.end();
    }
    return html.append(escaped(text.substring(end))).toString();
  }

  /** Whether a block is a list or an example, which may not be in a paragraph. */
  public static boolean isFramed(String block) {
    return block.startsWith("<pre>") || block.startsWith("<ul>");
  }

  private static String escaped(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    int plain = 0; // where that begins which can stay as it is
    for (int i = 0, length; i < text.length(); i += length) {
      int c = text.codePointAt(i);
      length = Character.charCount(c);
      boolean endsComment = c == '/' && i > 0 && text.charAt(i - 1) == '*';
      if (endsComment || !isPlain(c)) {
        html.append(text, plain, i).append(reference(c));
        plain = i + length;
      }
    }
    return html.append(text, plain, text.length()).toString();
  }

  private static boolean isPlain(int c) {
    return c == '\n' || c >= ' ' && c <= '~' && "&<>@\\{}".indexOf(c) < 0;
  }

  private static String reference(int c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      default -> Character.isISOControl(c) ? " " : "&#" + (isText(c) ? c : REPLACEMENT) + ";";
    };
  }

  /** Half a surrogate pair and noncharacters are none; doclint refuses them, as it does controls. */
  private static boolean isText(int c) {
    boolean noncharacter = (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
    return !noncharacter && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private static String capitalized(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
