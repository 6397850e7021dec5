package io.github.qmp4j.schema.bundled;

import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Definition;
import io.github.qmp4j.schema.model.EnumType;
import io.github.qmp4j.schema.model.EnumValue;
import io.github.qmp4j.schema.model.Member;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.TypeRef;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The definitions that are against the conventions, for the pragmas that excuse them. */
final class ExceptionList {

  private static final Pattern UNUSUAL = Pattern.compile("[A-Z_]");

  private final Schema schema;

  ExceptionList(Schema schema) {
    this.schema = schema;
  }

  Map<String, Object> pragmas() {
    Map<String, Object> pragmas = new LinkedHashMap<>();
    put(
        pragmas,
        "command-name-exceptions",
        names(schema.commands().stream().filter(command -> isUnusual(command.name()))));
    put(
        pragmas,
        "command-returns-exceptions",
        names(schema.commands().stream().filter(this::returnsNoObject)));
    put(
        pragmas,
        "member-name-exceptions",
        names(schema.types().stream()
            .filter(type -> memberNames((Definition) type).anyMatch(ExceptionList::isUnusual))
            .map(Definition.class::cast)));
    return pragmas;
  }

  private static void put(Map<String, Object> pragmas, String name, Collection<String> excused) {
    if (!excused.isEmpty()) {
      pragmas.put(name, excused);
    }
  }

  private static Set<String> names(Stream<? extends Definition> definitions) {
    Set<String> names = new TreeSet<>();
    definitions.map(Definition::name).map(ExceptionList::written).forEach(names::add);
    return names;
  }

  /** An inline base is excused with its union. */
  private static String written(String type) {
    return type.startsWith("q_obj_") && type.endsWith("-base")
        ? type.substring("q_obj_".length(), type.length() - "-base".length())
        : type;
  }

  private boolean returnsNoObject(Command command) {
    return command
        .returns()
        .map(TypeRef::name)
        .filter(type -> !(schema.type(type) instanceof ObjectType))
        .isPresent();
  }

  private static Stream<String> memberNames(Definition type) {
    if (type instanceof EnumType enumeration) {
      return enumeration.values().stream().map(EnumValue::name);
    }
    return type instanceof ObjectType object && !type.name().endsWith("-arg")
        ? object.members().stream().map(Member::name)
        : Stream.empty();
  }

  private static boolean isUnusual(String name) {
    return UNUSUAL.matcher(name).find();
  }
}
