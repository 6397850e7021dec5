package io.github.qmp4j.samples.qmp.vocabulary;

import io.github.qmp4j.samples.qmp.syntax.Given;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds what a server would refuse, before it is sent. */
public final class Check {

  private final Vocabulary vocabulary;
  private final Wording wording;
  private final List<String> problems = new ArrayList<>();

  private Check(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.wording = new Wording(vocabulary);
  }

  /** What is wrong with the arguments of a command; empty if nothing, or if not enough is known. */
  public static List<String> problems(
      Vocabulary vocabulary, CommandInfo command, JsonNode arguments) {
    Check check = new Check(vocabulary);
    if (vocabulary.type(command.arguments()) instanceof Type.Struct struct) {
      check.object("", struct, arguments, vocabulary.isClosed(command));
    }
    return check.problems;
  }

  /** Whether a value that was typed can be of the named type. */
  public static boolean fits(Vocabulary vocabulary, String type, Given given) {
    Check check = new Check(vocabulary);
    check.value("", vocabulary.type(type), new Typing(vocabulary).value(given, type));
    return check.problems.isEmpty();
  }

  private void value(String path, Type type, JsonNode value) {
    if (type instanceof Type.OneOf oneOf) {
      oneOf.types().stream()
          .map(vocabulary::type)
          .filter(t -> isOfKind(t, value))
          .findFirst()
          .ifPresentOrElse(t -> value(path, t, value), () -> wrong(path, type, value));
    } else if (!isOfKind(type, value)) {
      wrong(path, type, value);
    } else if (type instanceof Type.Struct struct) {
      object(path + ".", struct, value, true);
    } else if (type instanceof Type.ListOf list) {
      for (int i = 0; i < value.size(); i++) {
        value(path + "[" + i + "]", vocabulary.type(list.element()), value.get(i));
      }
    } else if (type instanceof Type.Choice choice && !choice.values().contains(value.asString())) {
      wrong(path, type, value);
    }
  }

  private void object(String prefix, Type.Struct struct, JsonNode object, boolean closed) {
    String tag = tagValue(struct, object);
    List<Type.Member> members = vocabulary.members(struct, tag);
    for (Type.Member member : members) {
      JsonNode value = object.get(member.name());
      if (value != null) {
        value(prefix + member.name(), vocabulary.type(member.type()), value);
      } else if (!member.optional()) {
        problems.add("'" + prefix + member.name() + "' is missing: "
            + wording.expected(vocabulary.type(member.type())));
      }
    }
    boolean known = closed && vocabulary.areAll(struct, tag);
    for (String name : object.propertyNames()) {
      if (known && members.stream().noneMatch(m -> m.name().equals(name))) {
        problems.add("there is no '" + prefix + name + "'; " + wording.choose(name, members));
      }
    }
  }

  private static @Nullable String tagValue(Type.Struct struct, JsonNode object) {
    JsonNode tag = struct.tag() == null ? null : object.get(struct.tag());
    return tag == null || !tag.isString() ? null : tag.asString();
  }

  private static boolean isOfKind(Type type, JsonNode value) {
    if (type instanceof Type.Simple simple) {
      return switch (simple.json()) {
        case "string" -> value.isString();
        case "int" -> value.isIntegralNumber();
        case "number" -> value.isNumber();
        case "boolean" -> value.isBoolean();
        case "null" -> value.isNull();
        default -> true;
      };
    }
    if (type instanceof Type.Choice) {
      return value.isString();
    }
    return type instanceof Type.ListOf ? value.isArray() : value.isObject();
  }

  private void wrong(String path, Type type, JsonNode value) {
    problems.add("'" + path + "' is " + value + ", expected " + wording.expected(type));
  }
}
