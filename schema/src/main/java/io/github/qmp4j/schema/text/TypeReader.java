package io.github.qmp4j.schema.text;

import io.github.qmp4j.schema.decl.BranchDeclaration;
import io.github.qmp4j.schema.decl.Declaration;
import io.github.qmp4j.schema.decl.Declaration.AlternateDeclaration;
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
import io.github.qmp4j.schema.source.Location;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Declares the type of one section: what the documents of this project have and QEMU's had not. */
final class TypeReader {

  private static final Pattern BASE = Pattern.compile("\\bthe members of \\((\\w+)\\)");
  private static final Pattern TAG = Pattern.compile("^By \"([^\"]+)\"", Pattern.MULTILINE);
  private static final Pattern VALUE = Pattern.compile("\"([^\"]*)\".*", Pattern.DOTALL);

  private final Context context;
  private final Reports reports;
  private final Section section;
  private final Body body;
  private final String name;

  TypeReader(Context context, Reports reports, Section section) {
    this.context = context;
    this.name = section.heading().stripped();
    this.reports = reports.in(name);
    this.section = section;
    this.body = new BodyReader().read(section.body());
  }

  void read() {
    String prose = body.prose();
    if (prose.startsWith("A json-string")) {
      context.sink().add(enumeration());
    } else if (prose.startsWith("One of")) {
      context.sink().add(new AlternateDeclaration(header(List.of()), branches(lists(""))));
    } else if (prose.startsWith("A json-object")) {
      context.sink().add(object(prose));
    } else {
      reports.unclear(Problem.error(
              ProblemCode.TEXT_UNTYPED,
              section.heading().location(),
              "type '%s' is neither object, string nor one of several".formatted(name))
          .withHint("begin with 'A json-object', 'A json-string' or 'One of'"));
      context.sink().add(new StructDeclaration(header(List.of()), Optional.empty(), List.of()));
    }
  }

  private Declaration enumeration() {
    List<ValueDeclaration> values = new ArrayList<>();
    for (Bullet bullet : lists("")) {
      Matcher value = VALUE.matcher(bullet.text());
      if (value.matches()) {
        values.add(new ValueDeclaration(
            value.group(1), bullet.line().location(), Optional.empty(), List.of()));
      } else {
        reports.unclear(
            ProblemCode.TEXT_LAYOUT, bullet.line().location(), "expected a value, - \"VALUE\"");
      }
    }
    return new EnumDeclaration(header(List.of()), Optional.empty(), values);
  }

  private Declaration object(String prose) {
    List<Field> fields = new FieldTree(lists(""), reports).read();
    TypeMaker types =
        context.types(reports, new TypeMaker.SectionTypes(name, new Groups(List.of())));
    List<MemberDeclaration> members = types.members(fields, name);
    Optional<TypeUse> base = Optional.of(BASE.matcher(prose))
        .filter(Matcher::find)
        .map(matcher -> new TypeUse(matcher.group(1), false, location()));
    Matcher tag = TAG.matcher(prose);
    if (!tag.find()) {
      return new StructDeclaration(header(fields), base, members);
    }
    return new UnionDeclaration(
        header(fields),
        base.<Members>map(Members.Named::new).orElse(new Members.Inline(members)),
        Optional.of(new Discriminator(tag.group(1), location())),
        branches(lists(tag.group())));
  }

  /** The items of the list with that in its heading; for an empty text of the first without a tag. */
  private List<Bullet> lists(String heading) {
    return body.lists().stream()
        .filter(list -> heading.isEmpty()
            ? !TAG.matcher(list.heading()).find()
            : list.heading().contains(heading))
        .findFirst()
        .map(FieldList::bullets)
        .orElse(List.of());
  }

  private List<BranchDeclaration> branches(List<Bullet> bullets) {
    List<BranchDeclaration> branches = new ArrayList<>();
    TypeMaker types =
        context.types(reports, new TypeMaker.SectionTypes(name, new Groups(List.of())));
    for (Field field : new FieldTree(bullets, reports).read()) {
      TypeUse use = types.use(field, TypeNames.member(name, field.name()), Optional.empty());
      branches.add(new BranchDeclaration(field.name(), field.location(), use, Optional.empty()));
    }
    return branches;
  }

  private Location location() {
    return section.heading().location();
  }

  private DeclarationHeader header(List<Field> fields) {
    Map<String, DocComment.Entry> texts = TypeMaker.texts(fields);
    Optional<DocComment> doc = texts.isEmpty()
        ? Optional.empty()
        : Optional.of(new DocComment(location(), name, "", texts, Map.of(), List.of()));
    return context.sink().header(name, location(), Optional.empty(), doc);
  }
}
