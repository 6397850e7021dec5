package io.github.qmp4j.processor.emit;

import io.github.qmp4j.processor.plan.Component;
import io.github.qmp4j.processor.plan.JavaType;
import io.github.qmp4j.processor.plan.PlannedAlternate;
import io.github.qmp4j.processor.plan.PlannedCommand;
import io.github.qmp4j.processor.plan.PlannedUnion.Others;
import io.github.qmp4j.processor.plan.PlannedUnion.Variant;
import io.github.qmp4j.processor.plan.Trait;
import io.github.qmp4j.schema.model.AlternateType;
import io.github.qmp4j.schema.model.BuiltinType;
import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Definition;
import io.github.qmp4j.schema.model.Doc;
import io.github.qmp4j.schema.model.EnumType;
import io.github.qmp4j.schema.model.EnumValue;
import io.github.qmp4j.schema.model.Event;
import io.github.qmp4j.schema.model.ObjectType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The Javadoc of generated elements: the schema's words made safe, and the facts of the schema. */
final class JavadocText {

  /** For every generated {@code read}. */
  static final String READ = """
      Reads one JSON value. The parser stands on its first token, and on its last one afterwards.

      @throws io.github.qmp4j.codec.DecodeException if the value is not what the schema promises
      """;

  /** What a definition of any kind says of itself, with its facts. */
  String definition(Definition definition) {
    JavadocBuilder text = new JavadocBuilder();
    describe(text, definition);
    return text.build();
  }

  /** As {@link #definition}, with the components. */
  String record(Definition definition, List<Component> components) {
    JavadocBuilder text = new JavadocBuilder();
    describe(text, definition);
    parameters(text, components);
    return text.build();
  }

  /** A method of the facade. */
  String command(PlannedCommand command) {
    Doc doc = command.origin().doc();
    JavadocBuilder text = new JavadocBuilder();
    describe(text, command.origin());
    if (command.result() != null) {
      doc.section(Doc.Tag.RETURNS).ifPresent(returns -> text.tag("@return", returns));
    }
    text.tag(
        "@throws io.github.qmp4j.QmpException",
        doc.section(Doc.Tag.ERRORS)
            .orElse("if the command fails, is not answered in time or the connection ends"));
    return text.build();
  }

  /** An enum's constant. */
  String value(EnumType type, EnumValue value) {
    JavadocBuilder text = new JavadocBuilder();
    String doc = type.doc().members().getOrDefault(value.name(), "");
    text.markup(sentence(doc.isBlank() ? "``" + value.name() + "``" : doc));
    value.condition().ifPresent(condition -> text.condition(condition));
    deprecation(text, type.doc(), value.hasFeature("deprecated"));
    return text.build();
  }

  /**
   * A branch of a union.
   *
   * @param inherited how many of its components all branches have
   */
  String branch(Variant branch, int inherited) {
    JavadocBuilder text = new JavadocBuilder();
    text.markup(sentence(
        branch.doc().isBlank()
            ? "The branch ``" + branch.tags().get(branch.tags().size() - 1).wireValue() + "``."
            : branch.doc()));
    if (branch.choice() == null) {
      List<Component> components = branch.components();
      for (Component common : components.subList(0, inherited)) {
        text.tag("@param " + common.name(), "as in every branch");
      }
      parameters(text, components.subList(inherited, components.size()));
    }
    return text.build();
  }

  /** All values of a union's tag that have no branch. */
  String others(Others others) {
    List<Component> components = others.components();
    JavadocBuilder text = new JavadocBuilder();
    text.markup("Values of ``" + others.tag().wireName() + "`` that have no members of their own.");
    text.tag(
        "@param " + others.tag().name(),
        (others.values().size() > 1 ? "one of " : "always ")
            + others.values().stream()
                .map(value -> "``" + value.origin().name() + "``")
                .collect(Collectors.joining(", ")));
    for (Component common : components.subList(1, components.size())) {
      text.tag("@param " + common.name(), "as in every branch");
    }
    return text.build();
  }

  String unrecognizedBranch(List<Component> components) {
    JavadocBuilder text = new JavadocBuilder();
    text.markup(
        "A branch of a newer server, which this API does not know, or the object of an older one,"
            + " which has no branches yet. It can be read and not be sent.");
    parameters(text, components);
    return text.build();
  }

  String alternative(PlannedAlternate.Kind kind) {
    JavadocBuilder text = new JavadocBuilder();
    boolean isNull = kind.json() == PlannedAlternate.JsonKind.NULL;
    String what = isNull ? "An explicit JSON null." : "The alternative as one value.";
    text.markup(sentence(kind.doc().isBlank() ? what : kind.doc()));
    parameters(text, kind.components());
    return text.build();
  }

  String accessor(Component component) {
    JavadocBuilder text = new JavadocBuilder();
    text.markup(sentence(componentText(component)));
    return text.build();
  }

  String facade() {
    JavadocBuilder text = new JavadocBuilder();
    text.markup("The selected commands, one method each.");
    text.markup("""
        A method sends its command and waits for the answer, at most as long as the client's
        options or ``withTimeout`` say. All are safe for any number of threads.""");
    text.markup("""
        A method with positional arguments takes the required ones; the variants with a request or
        a builder take the optional ones as well.""");
    return text.build();
  }

  private static void describe(JavadocBuilder text, Definition definition) {
    Doc doc = definition.doc();
    if (!doc.body().isBlank()) {
      text.markup(doc.body());
    }
    for (Doc.Section section : doc.sections()) {
      switch (section.tag()) {
        case PLAIN -> text.markup(section.text());
        case NOTE, NOTES -> text.titled("Note:", section.text());
        case EXAMPLE, EXAMPLES -> text.example(section.text());
        default -> {}
      }
    }
    StringBuilder facts = new StringBuilder();
    facts.append("QAPI ").append(kind(definition)).append(" ``").append(definition.name());
    facts.append("``, ").append(definition.header().module());
    facts.append(':').append(definition.location().line()).append('.');
    doc.section(Doc.Tag.SINCE)
        .ifPresent(since -> facts.append(" Since QEMU ").append(since.strip()).append('.'));
    text.markup(facts.toString());
    definition.condition().ifPresent(text::condition);
    deprecation(text, doc, definition.hasFeature("deprecated"));
  }

  private static void deprecation(JavadocBuilder text, Doc doc, boolean deprecated) {
    if (deprecated) {
      text.tag(
          "@deprecated",
          doc.features().getOrDefault("deprecated", "the schema marks it; it may be removed"));
    }
  }

  private static String kind(Definition definition) {
    if (definition instanceof Command) {
      return "command";
    }
    if (definition instanceof Event) {
      return "event";
    }
    if (definition instanceof EnumType) {
      return "enum";
    }
    if (definition instanceof AlternateType) {
      return "alternate";
    }
    return ((ObjectType) definition).isUnion() ? "union" : "struct";
  }

  private static void parameters(JavadocBuilder text, List<Component> components) {
    for (Component component : components) {
      text.tag("@param " + component.name(), componentText(component));
    }
  }

  private static String componentText(Component component) {
    String doc = component.doc().isBlank() ? "``" + component.wireName() + "``" : component.doc();
    StringBuilder text = new StringBuilder(doc.stripTrailing());
    append(text, UNITS.getOrDefault(builtin(component), ""));
    append(text, component.is(Trait.BASE64) ? "bytes in base64" : "");
    append(text, component.optional() ? "null if absent" : "");
    append(text, component.is(Trait.SECRET) ? secret(component) : "");
    component.condition().ifPresent(c -> append(text, "only with ``" + c + "``"));
    return text.toString();
  }

  private static String secret(Component component) {
    return component.isOpen()
        ? "``toString()`` shows their names only"
        : "a secret, not shown by ``toString()``";
  }

  /** A phrase of a list, as the sentence that Javadoc starts with. */
  private static String sentence(String phrase) {
    String text = phrase.strip();
    boolean ended = text.endsWith(".") || text.endsWith("::") || text.contains("\n\n");
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + (ended ? "" : ".");
  }

  /** A remark after the schema's text, whether that was sentences or a phrase. */
  private static void append(StringBuilder text, String remark) {
    if (remark.isEmpty()) {
      return;
    }
    if (text.charAt(text.length() - 1) == '.') {
      text.append(' ').append(Character.toUpperCase(remark.charAt(0)));
      text.append(remark, 1, remark.length()).append('.');
    } else {
      text.append("; ").append(remark);
    }
  }

  private static final Map<BuiltinType, String> UNITS = Map.of(
      BuiltinType.SIZE, "bytes, unsigned",
      BuiltinType.UINT64, "unsigned 64 bits");

  private static BuiltinType builtin(Component component) {
    return component.type() instanceof JavaType.Builtin b ? b.type() : BuiltinType.STR;
  }
}
