package io.github.qmp4j.schema.docs;

import io.github.qmp4j.schema.compare.Change;
import io.github.qmp4j.schema.model.Definition;
import io.github.qmp4j.schema.model.EnumType;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.Type;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes a vocabulary as one HTML page, which needs nothing else: search as you type, an entry for
 * each command, event and type.
 */
final class HtmlReference {

  static final String FILE = "index.html";

  private final Reference reference;
  private final Schema schema;

  HtmlReference(Reference reference) {
    this.reference = reference;
    this.schema = reference.shown().schema();
  }

  /** The texts of the files, by name. */
  Map<String, String> write() {
    HtmlEntries entries = new HtmlEntries(reference);
    List<Type> types = schema.types().stream().filter(HtmlReference::isWritten).toList();
    List<History.Step> history = History.of(reference.definitions());
    String title = Html.escape("QMP reference: " + reference.shown().name());
    StringBuilder html =
        new StringBuilder("<!DOCTYPE html>\n<html lang=en><head><meta charset=utf-8>");
    html.append("<meta name=viewport content=\"width=device-width, initial-scale=1\">");
    html.append("<title>")
        .append(title)
        .append("</title>\n<style>")
        .append(resource("reference.css"));
    html.append("</style></head>\n<body>");
    html.append("<a class=skip href=#entries>To the entries</a>");
    html.append("<header><h1>").append(title).append("</h1><input type=search id=search ");
    html.append("aria-label=Search placeholder=\"Search (press /)\" autocomplete=off>");
    html.append("<output id=found aria-live=polite></output></header>\n");
    html.append("<nav id=names aria-label=Names>");
    html.append(history.isEmpty() ? "" : "<p><b><a href=#history>Changes</a></b></p>");
    html.append(names("Commands", schema.commands())).append(names("Events", schema.events()));
    html.append(names("Types", types.stream().map(Definition.class::cast).toList()));
    html.append("</nav>\n<main id=entries tabindex=-1>");
    if (!history.isEmpty()) {
      html.append("<section id=history><h2>Changes</h2>");
      history.forEach(step -> html.append(changes(step)));
      html.append("</section>");
    }
    html.append("<section><h2>Commands</h2>");
    sorted(schema.commands()).forEach(command -> html.append(entries.command(command)));
    html.append("</section><section><h2>Events</h2>");
    sorted(schema.events()).forEach(event -> html.append(entries.event(event)));
    html.append("</section><section><h2>Types</h2>");
    types.stream()
        .sorted(Comparator.comparing(type -> ((Definition) type).name()))
        .forEach(type -> html.append(entries.type(type)));
    html.append("</section></main>\n<script>").append(resource("reference.js"));
    return Map.of(FILE, html.append("</script></body></html>\n").toString());
  }

  private static boolean isWritten(Type type) {
    return !(type instanceof ObjectType object && object.implicit()
        || type instanceof EnumType enumeration && enumeration.implicit());
  }

  private static <T extends Definition> List<T> sorted(Collection<T> definitions) {
    return definitions.stream().sorted(Comparator.comparing(Definition::name)).toList();
  }

  private static String names(String title, Collection<? extends Definition> definitions) {
    return "<details open><summary>" + title + " (" + definitions.size() + ")</summary><ul>"
        + sorted(definitions).stream()
            .map(d -> "<li><a href=\"#" + Html.escape(HtmlMembers.anchor(d)) + "\">"
                + Html.escape(d.name()) + "</a>")
            .collect(Collectors.joining())
        + "</ul></details>";
  }

  private static String changes(History.Step step) {
    StringBuilder html = new StringBuilder("<details><summary>");
    html.append(Html.escape("From " + step.before() + " to " + step.after())).append("</summary>");
    step.changes().forEach((fate, changes) -> {
      html.append("<h3>")
          .append(fate.title())
          .append(" (")
          .append(changes.size())
          .append(")</h3><ul>");
      changes.forEach(change -> html.append(change(change)));
      html.append("</ul>");
    });
    return html.append(step.changes().isEmpty() ? "<p>Nothing.</p>" : "")
        .append("</details>")
        .toString();
  }

  private static String change(Change change) {
    return "<li>" + Html.code(change.where()) + " " + Html.escape(change.sentence()) + " <small>"
        + change.impact().label() + "</small>";
  }

  private static String resource(String name) {
    try (InputStream stream = HtmlReference.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("resource " + name + " is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
