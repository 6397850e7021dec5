package io.github.qmp4j.schema.docs;

import io.github.qmp4j.schema.markup.DocMarkup;
import io.github.qmp4j.schema.model.AlternateType;
import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Definition;
import io.github.qmp4j.schema.model.Doc;
import io.github.qmp4j.schema.model.EnumType;
import io.github.qmp4j.schema.model.EnumValue;
import io.github.qmp4j.schema.model.Event;
import io.github.qmp4j.schema.model.Member;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.Type;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One article for each command, event and type. */
final class HtmlEntries {

  /** More users than that are counted. */
  private static final int MOST_USERS = 30;

  private final Reference reference;
  private final Schema schema;
  private final HtmlMembers members;
  private final SampleJson samples;
  private final UsedBy usedBy;

  HtmlEntries(Reference reference) {
    this.reference = reference;
    this.schema = reference.shown().schema();
    this.members = new HtmlMembers(schema);
    this.samples = new SampleJson(schema);
    this.usedBy = new UsedBy(schema);
  }

  String command(Command command) {
    StringBuilder html = new StringBuilder();
    html.append("<h4>Arguments</h4>").append(data(command.arguments(), command));
    if (!command.flags().gen()) {
      html.append("<p>Further arguments are possible, which the definition does not list.</p>");
    }
    html.append("<h4>Returns</h4><p>");
    html.append(command.returns().map(members::link).orElse("nothing")).append("</p>");
    html.append(section(command, Doc.Tag.RETURNS, ""));
    html.append(section(command, Doc.Tag.ERRORS, "<h4>Errors</h4>"));
    html.append(flags(command));
    String json = "-> " + JsonLine.print(samples.request(command))
        + samples.reply(command).map(r -> "\n<- " + JsonLine.print(r)).orElse("");
    Optional<String> java = samples
        .arguments(command)
        .flatMap(arguments -> reference.java().command(command.name(), arguments));
    return article(command, html.append(sideBySide(json, java)).toString());
  }

  private static String section(Definition definition, Doc.Tag tag, String heading) {
    return definition
        .doc()
        .section(tag)
        .map(text -> heading + Html.paragraphs(text))
        .orElse("");
  }

  private static String flags(Command command) {
    String answer = command.flags().successResponse() ? "" : "<p>Only failure is answered.</p>";
    String oob = command.flags().allowOob() ? "<p>Can run out of band.</p>" : "";
    String early = command.flags().allowPreconfig()
        ? "<p>Can run before the machine is there, with <code>-preconfig</code>.</p>"
        : "";
    return answer + oob + early;
  }

  String event(Event event) {
    String json = JsonLine.print(samples.event(event));
    return article(
        event,
        "<h4>Data</h4>" + data(event.data(), event)
            + sideBySide(json, reference.java().event(event.name())));
  }

  private String data(Optional<String> type, Definition user) {
    Optional<ObjectType> object = type.map(schema::object);
    if (object.isEmpty() || members(object.get()).isEmpty() && !object.get().isUnion()) {
      return "<p>None.</p>";
    }
    String named =
        object.get().implicit() ? "" : "<p>Those of " + HtmlMembers.link(object.get()) + ":</p>";
    return named
        + members.object(
            object.get(), object.get().implicit() ? user.doc() : object.get().doc());
  }

  private List<Member> members(ObjectType type) {
    return schema.allMembers(type);
  }

  private static String sideBySide(String json, Optional<String> java) {
    return "<div class=pair><figure><figcaption>JSON</figcaption><pre>" + Html.escape(json)
        + "</pre></figure>"
        + java.map(code -> "<figure><figcaption>Java</figcaption><pre>" + Html.escape(code)
                + "</pre></figure>")
            .orElse("")
        + "</div>";
  }

  String type(Type type) {
    String body;
    if (type instanceof EnumType enumeration) {
      body = "<h4>Values</h4>" + members.values(enumeration);
    } else if (type instanceof AlternateType alternate) {
      body = members.alternatives(alternate);
    } else {
      ObjectType object = (ObjectType) type;
      body = "<h4>Members</h4>" + members.object(object, object.doc());
    }
    return article((Definition) type, body + users((Definition) type));
  }

  private String users(Definition type) {
    List<Definition> users = usedBy.of(type.name());
    if (users.isEmpty()) {
      return "";
    }
    String links =
        users.stream().limit(MOST_USERS).map(HtmlMembers::link).collect(Collectors.joining(", "));
    int more = users.size() - MOST_USERS;
    return "<p class=users>Used by " + links + (more > 0 ? " and " + more + " more" : "") + "</p>";
  }

  private String article(Definition definition, String body) {
    String anchor = Html.escape(HtmlMembers.anchor(definition));
    return "<article id=\"" + anchor + "\" data-find=\"" + Html.escape(find(definition)) + "\"><h3>"
        + "<a href=\"#" + anchor + "\">" + Html.escape(definition.name()) + "</a> <small>"
        + kind(definition) + "</small> " + HtmlMembers.marks(definition.features())
        + HtmlMembers.condition(definition.condition()) + "</h3>"
        + Html.paragraphs(definition.doc().body())
        + presence(definition)
        + body
        + features(definition.doc())
        + remarks(definition.doc())
        + "</article>\n";
  }

  /** Notes, examples and the like. */
  private static String remarks(Doc doc) {
    StringBuilder html = new StringBuilder();
    for (Doc.Section section : doc.sections()) {
      switch (section.tag()) {
        case PLAIN -> html.append(Html.paragraphs(section.text()));
        case NOTE, NOTES -> html.append(Html.paragraphs(DocMarkup.titled("Note:", section.text())));
        case EXAMPLE, EXAMPLES ->
          html.append("<p>Example:</p>")
              .append(DocMarkup.preformatted(section.text().lines().toList()));
        default -> {}
      }
    }
    return html.toString();
  }

  private static String features(Doc doc) {
    StringBuilder html = new StringBuilder();
    doc.features()
        .forEach((name, text) ->
            html.append("<li>").append(Html.code(name)).append(' ').append(Html.cell(text)));
    return html.isEmpty() ? "" : "<h4>Features</h4><ul>" + html + "</ul>";
  }

  /** What a search looks at: names, and what is said. */
  private String find(Definition definition) {
    Stream<String> names = Stream.empty();
    if (definition instanceof EnumType enumeration) {
      names = enumeration.values().stream().map(EnumValue::name);
    } else if (definition instanceof ObjectType object) {
      names = members(object).stream().map(Member::name);
    } else if (definition instanceof Command command) {
      names = command.arguments().map(schema::object).map(this::members).orElse(List.of()).stream()
          .map(Member::name);
    }
    String text = Stream.concat(names, Stream.of(Prose.first(definition.doc().body())))
        .collect(Collectors.joining(" "));
    return text.toLowerCase(Locale.ROOT);
  }

  static String kind(Definition definition) {
    if (definition instanceof ObjectType object) {
      return object.isUnion() ? "union" : "struct";
    } else if (definition instanceof EnumType) {
      return "enum";
    }
    return Map.of(Command.class, "command", Event.class, "event", AlternateType.class, "alternate")
        .get(definition.getClass());
  }

  /** Since when, as the comment says, and in which releases there is one of that kind and name. */
  private String presence(Definition definition) {
    String since = definition
        .doc()
        .section(Doc.Tag.SINCE)
        .map(text -> "<p class=releases>Since " + Html.escape(text.strip()) + "</p>")
        .orElse("");
    if (reference.bundled().isEmpty()) {
      return since;
    }
    StringBuilder html = new StringBuilder(since).append("<p class=releases>In ");
    for (Map.Entry<String, Schema> release : reference.bundled().entrySet()) {
      boolean there = isIn(release.getValue(), definition);
      html.append(there ? "<span>" : "<s title=\"not in this release\">");
      html.append(Html.escape(release.getKey())).append(there ? "</span> " : "</s> ");
    }
    return html.append("</p>").toString();
  }

  private static boolean isIn(Schema schema, Definition definition) {
    if (definition instanceof Command) {
      return schema.command(definition.name()).isPresent();
    } else if (definition instanceof Event) {
      return schema.event(definition.name()).isPresent();
    }
    return schema.hasType(definition.name());
  }
}
