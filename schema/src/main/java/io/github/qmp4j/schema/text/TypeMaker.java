package io.github.qmp4j.schema.text;

import io.github.qmp4j.schema.decl.BranchDeclaration;
import io.github.qmp4j.schema.decl.Declaration;
import io.github.qmp4j.schema.decl.Declaration.EnumDeclaration;
import io.github.qmp4j.schema.decl.Declaration.StructDeclaration;
import io.github.qmp4j.schema.decl.Declaration.UnionDeclaration;
import io.github.qmp4j.schema.decl.DeclarationHeader;
import io.github.qmp4j.schema.decl.Discriminator;
import io.github.qmp4j.schema.decl.DocComment;
import io.github.qmp4j.schema.decl.MemberDeclaration;
import io.github.qmp4j.schema.decl.Members;
import io.github.qmp4j.schema.decl.TypeUse;
import io.github.qmp4j.schema.decl.ValueDeclaration;
import io.github.qmp4j.schema.model.BuiltinType;
import io.github.qmp4j.schema.source.Location;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.ProblemCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Declares the types that the members of one section have, and says what each member's is. */
final class TypeMaker {

  private final Sink sink;
  private final TypeNames names;
  private final Set<String> named;
  private final Reports reports;
  private final String prefix;
  private final Groups groups;
  private final Map<String, String> declaredGroups = new HashMap<>();

  /**
   * @param named types that have sections of their own
   * @param prefix of the names of those lists that have a heading of their own
   */
  TypeMaker(Sink sink, TypeNames names, Set<String> named, Reports reports, SectionTypes section) {
    this.sink = sink;
    this.names = names;
    this.named = named;
    this.reports = reports;
    this.prefix = section.prefix();
    this.groups = section.groups();
  }

  /** What a section's types are named after, and its lists with headings. */
  record SectionTypes(String prefix, Groups groups) {}

  /** @param owner what the types of members are named after */
  List<MemberDeclaration> members(List<Field> fields, String owner) {
    return members(fields, owner, Optional.empty());
  }

  private List<MemberDeclaration> members(List<Field> fields, String owner, Optional<String> self) {
    return fields.stream()
        .map(field -> new MemberDeclaration(
            field.name(),
            field.location(),
            use(field, TypeNames.member(owner, field.name()), self),
            field.typing().optional(),
            Optional.empty(),
            List.of()))
        .toList();
  }

  /**
   * The type of a member, or of a result, as a field of that text.
   *
   * @param name what a type is called that is for it alone
   */
  TypeUse use(Field field, String name, Optional<String> self) {
    Typing typing = field.typing();
    switch (typing.kind()) {
      case SCALAR:
        return new TypeUse(scalar(field, name), false, field.location());
      case OBJECT:
        return object(field, name, false);
      case ARRAY:
        return typing.name().isPresent() ? named(field, true) : object(field, name, true);
      case RECURSIVE:
        return self.map(type -> new TypeUse(type, false, field.location()))
            .orElseGet(() -> any(field, "an object like which is not clear"));
      case NAMED:
        return named(field, false);
      default:
        return field.members().isEmpty()
            ? any(field, "the text of '%s' does not say its type".formatted(field.name()))
            : guessed(field, name);
    }
  }

  private String scalar(Field field, String name) {
    Typing typing = field.typing();
    List<String> values = typing.constant().map(List::of).orElse(typing.values());
    return typing.isString() && !values.isEmpty() && values.stream().allMatch(NameCheck::isValue)
        ? enumeration(name, field, values)
        : typing.name().orElseThrow();
  }

  private String enumeration(String name, Field field, List<String> values) {
    List<ValueDeclaration> declared = values.stream()
        .distinct()
        .map(v -> new ValueDeclaration(v, field.location(), Optional.empty(), List.of()))
        .toList();
    DeclarationHeader header = header(names.claim(name), field.location(), List.of());
    sink.add(new EnumDeclaration(header, Optional.empty(), declared));
    return header.name();
  }

  private TypeUse object(Field field, String name, boolean array) {
    if (!field.members().isEmpty()) {
      return new TypeUse(struct(name, field.location(), field.members()), array, field.location());
    }
    List<Groups.Group> found = groups.find(field);
    if (found.isEmpty()) {
      String what = array ? "array" : "object";
      return any(
          field, "the text of '%s' does not say what the %s has".formatted(field.name(), what));
    }
    return new TypeUse(group(found), array, field.location());
  }

  private TypeUse guessed(Field field, String name) {
    reports.unclear(Problem.error(
            ProblemCode.TEXT_UNTYPED,
            field.location(),
            "the text of '%s' does not say that it is an object".formatted(field.name()))
        .withHint("it has members below; an overlay can say PATH = type object"));
    return object(field, name, false);
  }

  private TypeUse named(Field field, boolean array) {
    String type = field.typing().name().orElseThrow();
    boolean builtin = BuiltinType.find(type).isPresent();
    if (!builtin && !named.contains(type)) {
      return any(field, "type '%s' of '%s' is not in this document".formatted(type, field.name()));
    }
    return new TypeUse(type, array, field.location());
  }

  private TypeUse any(Field field, String message) {
    reports.unclear(Problem.error(ProblemCode.TEXT_UNTYPED, field.location(), message)
        .withHint("an overlay can say it: PATH = type TYPE"));
    return new TypeUse("any", false, field.location());
  }

  String struct(String wanted, Location location, List<Field> fields) {
    String name = names.claim(wanted);
    List<MemberDeclaration> members = members(fields, name, Optional.of(name));
    sink.add(new StructDeclaration(header(name, location, fields), Optional.empty(), members));
    return name;
  }

  /** Declares the lists that no member means. */
  void declareOthers() {
    for (Groups.Group group : groups.all()) {
      group(groups.family(group));
    }
  }

  private String group(List<Groups.Group> family) {
    String key = family.get(0).noun();
    String known = declaredGroups.get(key);
    if (known != null) {
      return known;
    }
    boolean union = family.size() > 1;
    String noun = union ? Groups.lastWord(key) : key;
    String name = names.claim(TypeNames.member(prefix, noun));
    // Known before its members are: they may be of the same type.
    declaredGroups.put(key, name);
    Groups.Group first = family.get(0);
    Location location = first.list().line().location();
    if (union) {
      sink.add(union(name, location, family));
    } else {
      List<MemberDeclaration> members = members(first.fields(), name, Optional.of(name));
      DeclarationHeader header = header(name, location, first.fields());
      sink.add(new StructDeclaration(header, Optional.empty(), members));
    }
    return name;
  }

  private Declaration union(String name, Location location, List<Groups.Group> family) {
    Field tag = family.get(0).constant().orElseThrow();
    List<String> values = new ArrayList<>();
    List<BranchDeclaration> branches = new ArrayList<>();
    for (Groups.Group group : family) {
      Field constant = group.constant().orElseThrow();
      String value = constant.typing().constant().orElseThrow();
      List<Field> rest = group.fields().stream().filter(f -> f != constant).toList();
      String branch = struct(TypeNames.member(name, value), group.list().line().location(), rest);
      values.add(value);
      TypeUse use = new TypeUse(branch, false, constant.location());
      branches.add(new BranchDeclaration(value, constant.location(), use, Optional.empty()));
    }
    String type = enumeration(TypeNames.member(name, tag.name()), tag, values);
    MemberDeclaration member = new MemberDeclaration(
        tag.name(),
        tag.location(),
        new TypeUse(type, false, tag.location()),
        false,
        Optional.empty(),
        List.of());
    return new UnionDeclaration(
        header(name, location, List.of()),
        new Members.Inline(List.of(member)),
        Optional.of(new Discriminator(tag.name(), tag.location())),
        branches);
  }

  private DeclarationHeader header(String name, Location location, List<Field> documented) {
    Map<String, DocComment.Entry> texts = texts(documented);
    Optional<DocComment> doc = texts.isEmpty()
        ? Optional.empty()
        : Optional.of(new DocComment(location, name, "", texts, Map.of(), List.of()));
    return sink.header(name, location, Optional.empty(), doc);
  }

  static Map<String, DocComment.Entry> texts(List<Field> fields) {
    Map<String, DocComment.Entry> texts = new LinkedHashMap<>();
    for (Field field : fields) {
      if (!field.text().isBlank()) {
        texts.put(field.name(), new DocComment.Entry(field.location(), field.text()));
      }
    }
    return texts;
  }
}
