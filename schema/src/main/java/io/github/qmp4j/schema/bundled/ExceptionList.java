package io.github.qmp4j.schema.bundled;

import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Definition;
import io.github.qmp4j.schema.model.EnumType;
import io.github.qmp4j.schema.model.EnumValue;
import io.github.qmp4j.schema.model.Member;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.Type;
import io.github.qmp4j.schema.model.TypeRef;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The definitions that are against the conventions, for the pragmas that excuse them. */
final class ExceptionList {

  private final Schema schema;

  ExceptionList(Schema schema) {
    this.schema = schema;
  }

  Map<String, Object> pragmas() {
    Set<String> names = new TreeSet<>();
    Set<String> returns = new TreeSet<>();
    for (Command command : schema.commands()) {
      if (isUnusual(command.name())) {
        names.add(command.name());
      }
      if (returnsNoObject(command)) {
        returns.add(command.name());
      }
    }
    Set<String> members = new TreeSet<>();
    for (Type type : schema.types()) {
      Definition definition = (Definition) type;
      if (hasUnusualMembers(definition)) {
        members.add(written(definition.name()));
      }
    }
    Map<String, Object> pragmas = new LinkedHashMap<>();
    put(pragmas, "command-name-exceptions", names);
    put(pragmas, "command-returns-exceptions", returns);
    put(pragmas, "member-name-exceptions", members);
    return pragmas;
  }

  private static void put(Map<String, Object> pragmas, String name, Collection<String> excused) {
    if (!excused.isEmpty()) {
      pragmas.put(name, excused);
    }
  }

  /** An inline base is excused with its union. */
  private static String written(String type) {
    return type.startsWith("q_obj_") && type.endsWith("-base")
        ? type.substring("q_obj_".length(), type.length() - "-base".length())
        : type;
  }

  private boolean returnsNoObject(Command command) {
    Optional<TypeRef> returns = command.returns();
    return returns.isPresent() && !(schema.type(returns.get().name()) instanceof ObjectType);
  }

  private static boolean hasUnusualMembers(Definition type) {
    if (type instanceof EnumType enumeration) {
      for (EnumValue value : enumeration.values()) {
        if (isUnusual(value.name())) {
          return true;
        }
      }
    } else if (type instanceof ObjectType object && !type.name().endsWith("-arg")) {
      for (Member member : object.members()) {
        if (isUnusual(member.name())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether it has capitals or underscores. */
  private static boolean isUnusual(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '_' || c >= 'A' && c <= 'Z') {
        return true;
      }
    }
    return false;
  }
}
