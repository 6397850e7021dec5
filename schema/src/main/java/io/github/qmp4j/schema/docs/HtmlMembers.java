package io.github.qmp4j.schema.docs;

import io.github.qmp4j.schema.model.AlternateType;
import io.github.qmp4j.schema.model.Branch;
import io.github.qmp4j.schema.model.BuiltinType;
import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Condition;
import io.github.qmp4j.schema.model.Definition;
import io.github.qmp4j.schema.model.Doc;
import io.github.qmp4j.schema.model.EnumType;
import io.github.qmp4j.schema.model.EnumValue;
import io.github.qmp4j.schema.model.Event;
import io.github.qmp4j.schema.model.Feature;
import io.github.qmp4j.schema.model.Member;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.TypeRef;
import java.util.List;
import java.util.Optional;

/** The tables of an entry: members, branches, values; with links. */
final class HtmlMembers {

  private final Schema schema;

  HtmlMembers(Schema schema) {
    this.schema = schema;
  }

  /** Where the entry is within the page. */
  static String anchor(Definition definition) {
    String kind =
        definition instanceof Command ? "command" : definition instanceof Event ? "event" : "type";
    return kind + "-" + definition.name();
  }

  static String link(Definition definition) {
    return "<a href=\"#" + Html.escape(anchor(definition)) + "\">" + Html.code(definition.name())
        + "</a>";
  }

  /** {@code array of BlockInfo}, where the name is a link. */
  String link(TypeRef use) {
    return (use.array() ? "array of " : "") + link(use.name());
  }

  private String link(String type) {
    return schema.type(type) instanceof BuiltinType
        ? Html.code(type)
        : link((Definition) schema.type(type));
  }

  /** All members of an object, those of its bases first, and what its tag adds. */
  String object(ObjectType type, Doc doc) {
    List<Member> members = schema.allMembers(type);
    StringBuilder html = new StringBuilder();
    if (!members.isEmpty()) {
      html.append("<table><thead><tr><th>Name<th>Type<th>Notes</thead><tbody>");
      members.forEach(member -> html.append(row(member, doc)));
      html.append("</tbody></table>");
    }
    type.variants().ifPresent(variants -> {
      html.append("<p>")
          .append(Html.code(variants.tag()))
          .append(" decides what else is there:</p>");
      html.append("<table><thead><tr><th>Value<th>Adds the members of</thead><tbody>");
      for (Branch branch : variants.branches()) {
        html.append("<tr><td>").append(Html.code(branch.value())).append("<td>");
        html.append(branch.type().map(this::link).orElse("nothing"));
        html.append(condition(branch.condition()));
      }
      html.append("</tbody></table>");
    });
    return html.length() == 0 ? "<p>No members.</p>" : html.toString();
  }

  private String row(Member member, Doc doc) {
    String says = Html.cell(doc.members().getOrDefault(member.name(), ""));
    return "<tr><td>" + Html.code(member.name()) + "<td>" + link(member.type()) + "<td>"
        + (member.optional() ? "<i>optional</i> " : "")
        + marks(member.features())
        + says
        + condition(member.condition());
  }

  /** The badges for what is not to be relied on. */
  static String marks(List<Feature> features) {
    StringBuilder marks = new StringBuilder();
    for (String feature : List.of(Feature.DEPRECATED, Feature.UNSTABLE)) {
      if (Feature.in(features, feature)) {
        marks.append("<b class=\"mark ").append(feature).append("\">").append(feature);
        marks.append("</b> ");
      }
    }
    return marks.toString();
  }

  static String condition(Optional<Condition> condition) {
    return condition
        .map(c -> " <small>if " + Html.code(c.toString()) + "</small>")
        .orElse("");
  }

  String values(EnumType type) {
    StringBuilder html = new StringBuilder("<ul class=values>");
    for (EnumValue value : type.values()) {
      String says = Html.cell(type.doc().members().getOrDefault(value.name(), ""));
      html.append("<li>")
          .append(Html.code(value.name()))
          .append(' ')
          .append(marks(value.features()));
      html.append(says).append(condition(value.condition()));
    }
    return html.append("</ul>").toString();
  }

  String alternatives(AlternateType type) {
    StringBuilder html = new StringBuilder("<p>One of these, told apart by its JSON type:</p><ul>");
    type.alternatives()
        .forEach(alternative -> html.append("<li>")
            .append(link(alternative.type()))
            .append(condition(alternative.condition())));
    return html.append("</ul>").toString();
  }
}
