package io.github.qmp4j.schema.check;

import io.github.qmp4j.schema.check.Entity.AlternateEntity;
import io.github.qmp4j.schema.check.Entity.CommandEntity;
import io.github.qmp4j.schema.check.Entity.Defined;
import io.github.qmp4j.schema.check.Entity.EnumEntity;
import io.github.qmp4j.schema.check.Entity.EventEntity;
import io.github.qmp4j.schema.check.Entity.ObjectEntity;
import io.github.qmp4j.schema.check.Entity.ResolvedBranch;
import io.github.qmp4j.schema.decl.Declaration.CommandDeclaration;
import io.github.qmp4j.schema.decl.DeclarationHeader;
import io.github.qmp4j.schema.decl.Declarations;
import io.github.qmp4j.schema.decl.DocComment;
import io.github.qmp4j.schema.decl.FeatureDeclaration;
import io.github.qmp4j.schema.decl.MemberDeclaration;
import io.github.qmp4j.schema.decl.TypeUse;
import io.github.qmp4j.schema.model.AlternateType;
import io.github.qmp4j.schema.model.Alternative;
import io.github.qmp4j.schema.model.Branch;
import io.github.qmp4j.schema.model.Command;
import io.github.qmp4j.schema.model.Definition;
import io.github.qmp4j.schema.model.Doc;
import io.github.qmp4j.schema.model.EnumType;
import io.github.qmp4j.schema.model.EnumValue;
import io.github.qmp4j.schema.model.Event;
import io.github.qmp4j.schema.model.Feature;
import io.github.qmp4j.schema.model.Header;
import io.github.qmp4j.schema.model.Member;
import io.github.qmp4j.schema.model.ObjectType;
import io.github.qmp4j.schema.model.Schema;
import io.github.qmp4j.schema.model.Variants;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts what has been checked into the words of the model. */
final class SchemaBuilder {

  private final Types types;

  SchemaBuilder(Types types) {
    this.types = types;
  }

  Schema build(Collection<Entity> entities, Declarations declarations) {
    List<Definition> definitions = new ArrayList<>();
    for (Entity entity : entities) {
      if (entity instanceof Defined defined && isPart(defined)) {
        definition(defined).ifPresent(definitions::add);
      }
    }
    return new Schema(definitions, declarations.modules(), declarations.freeform());
  }

  /** What the front end defines itself is part of a schema only where it is used by name. */
  private boolean isPart(Defined entity) {
    return !entity.header().module().equals(Entity.BUILTIN_MODULE)
        || types.usedBuiltins().contains(entity.name());
  }

  private Optional<Definition> definition(Defined entity) {
    Header header = header(entity.header());
    if (entity instanceof EnumEntity enumeration) {
      return Optional.of(enumType(header, enumeration));
    } else if (entity instanceof ObjectEntity object) {
      return Optional.of(objectType(header, object));
    } else if (entity instanceof AlternateEntity alternate) {
      return Optional.of(alternateType(header, alternate));
    } else if (entity instanceof CommandEntity command) {
      return Optional.of(command(header, command));
    } else if (entity instanceof EventEntity event) {
      return Optional.of(
          new Event(header, event.data().map(TypeUse::name), event.event().boxed()));
    }
    return Optional.empty();
  }

  private static Header header(DeclarationHeader header) {
    return new Header(
        header.name(),
        header.module(),
        header.location(),
        header.condition(),
        features(header.features()),
        header.doc().map(SchemaBuilder::doc).orElse(Doc.NONE));
  }

  private static EnumType enumType(Header header, EnumEntity entity) {
    List<EnumValue> values = entity.enumeration().values().stream()
        .map(v -> new EnumValue(v.name(), v.location(), v.condition(), features(v.features())))
        .toList();
    return new EnumType(header, entity.implicit(), entity.enumeration().prefix(), values);
  }

  private ObjectType objectType(Header header, ObjectEntity entity) {
    List<Member> members = entity.members().stream().map(this::member).toList();
    Optional<Variants> variants = entity
        .choice()
        .map(choice -> new Variants(
            choice.tag().member(), entity.branches.stream().map(this::branch).toList()));
    return new ObjectType(
        header, entity.implicit(), entity.base().map(TypeUse::name), members, variants);
  }

  private Member member(MemberDeclaration member) {
    return new Member(
        member.name(),
        member.location(),
        types.ref(member.type()),
        member.optional(),
        member.condition(),
        features(member.features()));
  }

  private Branch branch(ResolvedBranch resolved) {
    Optional<String> type =
        resolved.type().map(ObjectEntity::name).filter(name -> !name.equals(Names.EMPTY));
    return new Branch(
        resolved.branch().name(),
        resolved.branch().location(),
        type,
        resolved.branch().condition());
  }

  private AlternateType alternateType(Header header, AlternateEntity entity) {
    List<Alternative> alternatives = entity.alternate().alternatives().stream()
        .map(a -> new Alternative(a.name(), a.location(), types.ref(a.type()), a.condition()))
        .toList();
    return new AlternateType(header, alternatives);
  }

  private Command command(Header header, CommandEntity entity) {
    CommandDeclaration command = entity.command();
    return new Command(
        header,
        entity.arguments().map(TypeUse::name),
        command.boxed(),
        command.returns().map(types::ref),
        command.flags());
  }

  private static List<Feature> features(List<FeatureDeclaration> features) {
    if (features.isEmpty()) {
      // Nearly always; there are thousands of members.
      return List.of();
    }
    return features.stream().map(f -> new Feature(f.name(), f.condition())).toList();
  }

  private static Doc doc(DocComment comment) {
    List<Doc.Section> sections = comment.sections().stream()
        .map(section -> new Doc.Section(section.tag(), section.text()))
        .toList();
    return new Doc(
        comment.body(),
        texts(comment.members()),
        texts(comment.features()),
        sections,
        Optional.of(comment.location()));
  }

  private static Map<String, String> texts(Map<String, DocComment.Entry> entries) {
    Map<String, String> texts = new LinkedHashMap<>();
    entries.forEach((name, entry) -> {
      if (!entry.text().isEmpty()) {
        texts.put(name, entry.text());
      }
    });
    return texts;
  }
}
