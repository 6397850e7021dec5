package io.github.qmp4j.schema.docs;

import io.github.qmp4j.schema.markup.DocMarkup;
import java.util.List;
import java.util.stream.Collectors;

/** Text in HTML. Names and prose come from files that anybody may have written. */
final class Html {

  private Html() {}

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  static String code(String text) {
    return "<code>" + escape(text) + "</code>";
  }

  /** A text of a doc comment, in paragraphs. */
  static String paragraphs(String text) {
    return paragraphs(DocMarkup.blocks(text));
  }

  /** Blocks of {@link DocMarkup}. */
  static String paragraphs(List<String> blocks) {
    return blocks.stream().map(Html::paragraph).collect(Collectors.joining());
  }

  /** As {@link #paragraphs(String)}, for behind something on the same line. */
  static String cell(String text) {
    List<String> blocks = DocMarkup.blocks(text);
    return blocks.isEmpty() ? "" : blocks.get(0) + paragraphs(blocks.subList(1, blocks.size()));
  }

  private static String paragraph(String block) {
    return DocMarkup.isFramed(block) ? block : "<p>" + block + "</p>";
  }
}
