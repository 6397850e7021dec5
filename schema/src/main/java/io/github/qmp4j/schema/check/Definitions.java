package io.github.qmp4j.schema.check;

import io.github.qmp4j.schema.check.Entity.AlternateEntity;
import io.github.qmp4j.schema.check.Entity.ArrayEntity;
import io.github.qmp4j.schema.check.Entity.BrokenEntity;
import io.github.qmp4j.schema.check.Entity.CommandEntity;
import io.github.qmp4j.schema.check.Entity.Defined;
import io.github.qmp4j.schema.check.Entity.EnumEntity;
import io.github.qmp4j.schema.check.Entity.EventEntity;
import io.github.qmp4j.schema.check.Entity.ObjectEntity;
import io.github.qmp4j.schema.check.Entity.Owner;
import io.github.qmp4j.schema.decl.BranchDeclaration;
import io.github.qmp4j.schema.decl.Declaration;
import io.github.qmp4j.schema.decl.Declaration.AlternateDeclaration;
import io.github.qmp4j.schema.decl.Declaration.CommandDeclaration;
import io.github.qmp4j.schema.decl.Declaration.EnumDeclaration;
import io.github.qmp4j.schema.decl.Declaration.EventDeclaration;
import io.github.qmp4j.schema.decl.Declaration.StructDeclaration;
import io.github.qmp4j.schema.decl.Declaration.UnionDeclaration;
import io.github.qmp4j.schema.decl.DeclarationHeader;
import io.github.qmp4j.schema.decl.Discriminator;
import io.github.qmp4j.schema.decl.MemberDeclaration;
import io.github.qmp4j.schema.decl.Members;
import io.github.qmp4j.schema.decl.TypeUse;
import io.github.qmp4j.schema.decl.ValueDeclaration;
import io.github.qmp4j.schema.model.Condition;
import io.github.qmp4j.schema.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes out what is short: inline members get a type, simple unions a tag and wrappers. */
final class Definitions {

  private final Names names;

  Definitions(Names names) {
    this.names = names;
  }

  /** Defines everything, what is implied directly before who implies it. */
  void define(List<Declaration> declarations) {
    for (Declaration declaration : declarations) {
      define(declaration);
    }
  }

  private void define(Declaration declaration) {
    Owner owner = Owner.of(declaration);
    if (declaration instanceof EnumDeclaration enumeration) {
      names.define(new EnumEntity(owner, enumeration, false));
    } else if (declaration instanceof StructDeclaration struct) {
      arrays(struct.members(), owner);
      names.define(new ObjectEntity(
          owner, struct.header(), false, struct.base(), struct.members(), Optional.empty()));
    } else if (declaration instanceof UnionDeclaration union) {
      Optional<TypeUse> base = implied(union.base(), "base", owner);
      for (BranchDeclaration branch : union.branches()) {
        names.array(branch.type(), owner);
      }
      names.define(
          union.discriminator().isPresent()
              ? flatUnion(union, base, owner)
              : simpleUnion(union, base, owner));
    } else if (declaration instanceof AlternateDeclaration alternate) {
      for (BranchDeclaration alternative : alternate.alternatives()) {
        names.array(alternative.type(), owner);
      }
      names.define(new AlternateEntity(owner, alternate));
    } else if (declaration instanceof CommandDeclaration command) {
      Optional<TypeUse> arguments = implied(command.arguments(), "arg", owner);
      command.returns().ifPresent(type -> names.array(type, owner));
      names.define(new CommandEntity(owner, command, arguments));
    } else if (declaration instanceof EventDeclaration event) {
      names.define(new EventEntity(owner, event, implied(event.data(), "arg", owner)));
    } else {
      names.define(new BrokenEntity(owner, declaration.header()));
    }
  }

  private void arrays(List<MemberDeclaration> members, Owner owner) {
    for (MemberDeclaration member : members) {
      names.array(member.type(), owner);
    }
  }

  /** The type by name; inline members become one, unless there are none. */
  private Optional<TypeUse> implied(Members members, String role, Owner owner) {
    if (members instanceof Members.Named named) {
      names.array(named.type(), owner);
      return Optional.of(named.type());
    }
    List<MemberDeclaration> inline = ((Members.Inline) members).members();
    if (inline.isEmpty()) {
      return Optional.empty();
    }
    arrays(inline, owner);
    DeclarationHeader header =
        implicitHeader(owner, owner.header().name(), role, owner.header().condition());
    names.imply(new ObjectEntity(owner, header, true, Optional.empty(), inline, Optional.empty()));
    return Optional.of(new TypeUse(header.name(), false, header.location()));
  }

  private static Defined flatUnion(UnionDeclaration union, Optional<TypeUse> base, Owner owner) {
    Discriminator tag = union.discriminator().orElseThrow();
    return new ObjectEntity(
        owner,
        union.header(),
        false,
        base,
        List.of(),
        Optional.of(new ObjectEntity.Choice(tag, union.branches())));
  }

  /** A tag "type" whose values are the branches, each of which wraps its type in "data". */
  private Defined simpleUnion(UnionDeclaration union, Optional<TypeUse> base, Owner owner) {
    List<BranchDeclaration> branches = new ArrayList<>();
    List<ValueDeclaration> values = new ArrayList<>();
    for (BranchDeclaration branch : union.branches()) {
      branches.add(new BranchDeclaration(
          branch.name(), branch.location(), wrapper(branch.type(), owner), branch.condition()));
      values.add(
          new ValueDeclaration(branch.name(), branch.location(), branch.condition(), List.of()));
    }
    Location location = union.header().location();
    DeclarationHeader kind = named(owner, union.name() + "Kind", owner.header().condition());
    names.define(new EnumEntity(owner, new EnumDeclaration(kind, Optional.empty(), values), true));
    MemberDeclaration tag = new MemberDeclaration(
        "type",
        location,
        new TypeUse(kind.name(), false, location),
        false,
        Optional.empty(),
        List.of());
    return new ObjectEntity(
        owner,
        union.header(),
        false,
        base,
        List.of(tag),
        Optional.of(new ObjectEntity.Choice(new Discriminator(tag.name(), location), branches)));
  }

  private TypeUse wrapper(TypeUse wrapped, Owner owner) {
    String name = wrapped.array() ? Entity.arrayName(wrapped.name()) : wrapped.name();
    MemberDeclaration data = new MemberDeclaration(
        "data", wrapped.location(), wrapped, false, Optional.empty(), List.of());
    DeclarationHeader header = implicitHeader(owner, name, "wrapper", conditionSoFar(name));
    names.imply(
        new ObjectEntity(owner, header, true, Optional.empty(), List.of(data), Optional.empty()));
    return new TypeUse(header.name(), false, wrapped.location());
  }

  /** QEMU gave a wrapper the condition of its type only where the type was defined before. */
  private Optional<Condition> conditionSoFar(String type) {
    Optional<Entity> entity = names.find(type);
    if (entity.isPresent() && entity.get() instanceof ArrayEntity array) {
      return conditionSoFar(array.element());
    }
    return entity
        .filter(Defined.class::isInstance)
        .flatMap(e -> ((Defined) e).header().condition());
  }

  private static DeclarationHeader implicitHeader(
      Owner owner, String name, String role, Optional<Condition> condition) {
    return named(owner, "q_obj_" + name + "-" + role, condition);
  }

  private static DeclarationHeader named(Owner owner, String name, Optional<Condition> condition) {
    DeclarationHeader written = owner.header();
    return new DeclarationHeader(
        name,
        written.module(),
        written.location(),
        written.nameLocation(),
        condition,
        List.of(),
        Optional.empty());
  }
}
