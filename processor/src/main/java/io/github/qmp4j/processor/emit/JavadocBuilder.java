package io.github.qmp4j.processor.emit;

import io.github.qmp4j.schema.markup.DocMarkup;
import io.github.qmp4j.schema.model.Condition;
import java.util.ArrayList;
import java.util.List;

/** Puts paragraphs and tags together. Every text that comes in is the schema's, so hostile. */
final class JavadocBuilder {

  private final List<String> blocks = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();

  /** Text in the schema's markup, as paragraphs of their own. */
  void markup(String text) {
    blocks.addAll(DocMarkup.blocks(text));
  }

  void titled(String title, String text) {
    blocks.addAll(DocMarkup.titled(title, text));
  }

  void example(String text) {
    blocks.add("Example:");
    blocks.add(DocMarkup.preformatted(text.lines().toList()));
  }

  void condition(Condition condition) {
    blocks.add("Only in servers built with " + DocMarkup.inline("``" + condition + "``") + ".");
  }

  /** A block tag, such as {@code @param name}. */
  void tag(String tag, String text) {
    StringBuilder html = new StringBuilder(tag).append(' ');
    String separator = "";
    for (String block : DocMarkup.blocks(text)) {
      html.append(separator)
          .append(separator.isEmpty() || DocMarkup.isFramed(block) ? "" : "<p>")
          .append(block);
      separator = "\n    ";
    }
    tags.add(html.toString());
  }

  String build() {
    StringBuilder text = new StringBuilder();
    for (String block : blocks) {
      if (!text.isEmpty()) {
        text.append(DocMarkup.isFramed(block) ? "\n" : "\n<p>");
      }
      text.append(block).append('\n');
    }
    if (!tags.isEmpty()) {
      text.append('\n');
      tags.forEach(tag -> text.append(tag).append('\n'));
    }
    return text.toString();
  }
}
