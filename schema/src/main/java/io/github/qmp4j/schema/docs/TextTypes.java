package io.github.qmp4j.schema.docs;

import io.github.qmp4j.schema.model.AlternateType;
import io.github.qmp4j.schema.model.Alternative;
import io.github.qmp4j.schema.model.Branch;
import io.github.qmp4j.schema.model.BuiltinType;
import io.github.qmp4j.schema.model.Doc;
import io.github.qmp4j.schema.model.EnumType;
import io.github.qmp4j.schema.model.EnumValue;
import io.github.qmp4j.schema.model.Member;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.Type;
import io.github.qmp4j.schema.model.TypeRef;
import java.util.List;
import java.util.stream.Collectors;

/** Members and types in the words of the documents. */
final class TextTypes {

  private static final int STEP = 4;

  private final Schema schema;
  private final Placement placement;

  TextTypes(Schema schema, Placement placement) {
    this.schema = schema;
    this.placement = placement;
  }

  /** One item a member, with what is described in place below. */
  String members(List<Member> members, Doc doc) {
    return members(members, doc, 0);
  }

  private String members(List<Member> members, Doc doc, int indent) {
    StringBuilder text = new StringBuilder();
    for (Member member : members) {
      String says = Prose.ofMember(doc.members().getOrDefault(member.name(), ""));
      String optional = member.optional() ? ", optional" : "";
      String item = "- \"" + member.name() + "\": " + (says.isEmpty() ? "" : says + " ") + "("
          + words(member.type()) + optional + ")";
      String blanks = " ".repeat(indent);
      text.append(blanks).append(Prose.fill(item, blanks + "  ")).append('\n');
      if (placement.isInPlace(member.type())) {
        text.append(inPlace(schema.type(member.type().name()), indent + STEP));
      }
    }
    return text.toString();
  }

  private String inPlace(Type type, int indent) {
    if (type instanceof EnumType enumeration) {
      String values = enumeration.values().stream()
          .map(value -> '"' + value.name() + '"')
          .collect(Collectors.joining(", "));
      String blanks = " ".repeat(indent);
      return blanks + Prose.fill("- Possible values: " + values, blanks + "  ") + "\n";
    }
    ObjectType object = (ObjectType) type;
    return members(object.members(), object.doc(), indent);
  }

  /** {@code json-array of BlockInfo}: the words of the parenthesis. */
  String words(TypeRef use) {
    if (placement.isInPlace(use)) {
      boolean object = schema.type(use.name()) instanceof ObjectType;
      return use.array() ? "json-array" : object ? "json-object" : "json-string";
    }
    return use.array() ? "json-array of " + element(use.name()) : single(use.name());
  }

  private String single(String type) {
    return BuiltinType.find(type)
        .map(builtin -> {
          String json = "json-" + builtin.json().qapiName().replace("boolean", "bool");
          boolean sized = builtin.json().qapiName().equals("int") && builtin != BuiltinType.INT;
          return sized ? json + ", " + builtin.qapiName() : json;
        })
        .orElse(type);
  }

  private String element(String type) {
    String words = single(type);
    return words.startsWith("json-int, ") ? type : words;
  }

  /** The body of a type's section. */
  String section(Type type) {
    if (type instanceof EnumType enumeration) {
      return "A json-string, one of the following:\n\n"
          + enumeration.values().stream()
              .map(EnumValue::name)
              .map(value -> "- \"" + value + "\"\n")
              .collect(Collectors.joining());
    } else if (type instanceof AlternateType alternate) {
      return "One of the following, told apart by its JSON type:\n\n"
          + alternate.alternatives().stream().map(this::alternative).collect(Collectors.joining());
    }
    return object((ObjectType) type);
  }

  private String alternative(Alternative alternative) {
    return "- \"" + alternative.name() + "\": (" + words(alternative.type()) + ")\n";
  }

  private String object(ObjectType type) {
    boolean inlineBase =
        type.base().map(schema::object).filter(ObjectType::implicit).isPresent();
    List<Member> own = inlineBase ? schema.allMembers(type) : type.members();
    StringBuilder text = new StringBuilder("A json-object");
    if (type.base().isPresent() && !inlineBase) {
      text.append(" with the members of (").append(type.base().get()).append(')');
    }
    text.append(own.isEmpty() ? ".\n" : " that contains the following:\n\n");
    text.append(members(own, type.doc()));
    type.variants().ifPresent(variants -> {
      text.append("\nBy \"")
          .append(variants.tag())
          .append("\" the members of one more are there:\n\n");
      for (Branch branch : variants.branches()) {
        branch
            .type()
            .ifPresent(name -> text.append("- \"" + branch.value() + "\": (" + name + ")\n"));
      }
    });
    return text.toString();
  }
}
