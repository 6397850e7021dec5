package io.github.qmp4j.schema.check;

import io.github.qmp4j.schema.check.Entity.AlternateEntity;
import io.github.qmp4j.schema.check.Entity.CommandEntity;
import io.github.qmp4j.schema.check.Entity.Defined;
import io.github.qmp4j.schema.check.Entity.EnumEntity;
import io.github.qmp4j.schema.check.Entity.EventEntity;
import io.github.qmp4j.schema.check.Entity.ObjectEntity;
import io.github.qmp4j.schema.check.Entity.ResolvedBranch;
import io.github.qmp4j.schema.decl.BranchDeclaration;
import io.github.qmp4j.schema.decl.Declaration.CommandDeclaration;
import io.github.qmp4j.schema.decl.DeclarationHeader;
import io.github.qmp4j.schema.decl.Declarations;
import io.github.qmp4j.schema.decl.DocComment;
import io.github.qmp4j.schema.decl.FeatureDeclaration;
import io.github.qmp4j.schema.decl.MemberDeclaration;
import io.github.qmp4j.schema.decl.TypeUse;
import io.github.qmp4j.schema.decl.ValueDeclaration;
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
        definitions.add(definition(defined));
      }
    }
    return new Schema(definitions, declarations.modules(), declarations.freeform());
  }

  /** What the front end defines itself is part of a schema only where it is used by name. */
  private boolean isPart(Defined entity) {
    return !entity.header().module().equals(Entity.BUILTIN_MODULE)
        || types.usedBuiltins().contains(entity.name());
  }

  private Definition definition(Defined entity) {
    Header header = header(entity.header());
    if (entity instanceof EnumEntity enumeration) {
      return enumType(header, enumeration);
    } else if (entity instanceof ObjectEntity object) {
      return objectType(header, object);
    } else if (entity instanceof AlternateEntity alternate) {
      return alternateType(header, alternate);
    } else if (entity instanceof CommandEntity command) {
      return command(header, command);
    } else if (entity instanceof EventEntity event) {
      return new Event(header, event.data().map(TypeUse::name), event.event().boxed());
    }
    throw new IllegalStateException("broken and yet without a problem: " + entity.name());
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
    List<EnumValue> values = new ArrayList<>();
    for (ValueDeclaration v : entity.enumeration().values()) {
      values.add(new EnumValue(v.name(), v.location(), v.condition(), features(v.features())));
    }
    return new EnumType(header, entity.implicit(), entity.enumeration().prefix(), values);
  }

  private ObjectType objectType(Header header, ObjectEntity entity) {
    List<Member> members = new ArrayList<>();
    for (MemberDeclaration member : entity.members()) {
      members.add(member(member));
    }
    return new ObjectType(
        header, entity.implicit(), entity.base().map(TypeUse::name), members, variants(entity));
  }

  private static Optional<Variants> variants(ObjectEntity entity) {
    if (entity.choice().isEmpty()) {
      return Optional.empty();
    }
    List<Branch> branches = new ArrayList<>();
    for (ResolvedBranch branch : entity.branches) {
      branches.add(branch(branch));
    }
    return Optional.of(new Variants(entity.choice().get().tag().member(), branches));
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

  private static Branch branch(ResolvedBranch resolved) {
    Optional<String> type =
        resolved.type().map(ObjectEntity::name).filter(name -> !name.equals(Names.EMPTY));
    return new Branch(
        resolved.branch().name(),
        resolved.branch().location(),
        type,
        resolved.branch().condition());
  }

  private AlternateType alternateType(Header header, AlternateEntity entity) {
    List<Alternative> alternatives = new ArrayList<>();
    for (BranchDeclaration a : entity.alternate().alternatives()) {
      alternatives.add(new Alternative(a.name(), a.location(), types.ref(a.type()), a.condition()));
    }
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
    List<Feature> built = new ArrayList<>();
    for (FeatureDeclaration feature : features) {
      built.add(new Feature(feature.name(), feature.condition()));
    }
    return built;
  }

  private static Doc doc(DocComment comment) {
    List<Doc.Section> sections = new ArrayList<>();
    for (DocComment.Section section : comment.sections()) {
      sections.add(new Doc.Section(section.tag(), section.text()));
    }
    return new Doc(
        comment.body(),
        texts(comment.members()),
        texts(comment.features()),
        sections,
        Optional.of(comment.location()));
  }

  private static Map<String, String> texts(Map<String, DocComment.Entry> entries) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map.Entry<String, DocComment.Entry> entry : entries.entrySet()) {
      if (!entry.getValue().text().isEmpty()) {
        texts.put(entry.getKey(), entry.getValue().text());
      }
    }
    return texts;
  }
}
