package io.github.qmp4j.schema.decl;

import io.github.qmp4j.schema.model.CommandFlags;
import io.github.qmp4j.schema.model.Module;
import io.github.qmp4j.schema.source.Location;
import java.util.List;
import java.util.Optional;

/** A definition as it was written. */
public sealed interface Declaration {

  DeclarationHeader header();

  Module.Kind kind();

  default String name() {
    return header().name();
  }

  default Location location() {
    return header().location();
  }

  /** {@code "struct 'X'"}, for messages. */
  default String describe() {
    return kind().keyword() + " '" + name() + "'";
  }

  record EnumDeclaration(
      DeclarationHeader header, Optional<String> prefix, List<ValueDeclaration> values)
      implements Declaration {
    public EnumDeclaration {
      values = List.copyOf(values);
    }

    @Override
    public Module.Kind kind() {
      return Module.Kind.ENUM;
    }
  }

  record StructDeclaration(
      DeclarationHeader header, Optional<TypeUse> base, List<MemberDeclaration> members)
      implements Declaration {
    public StructDeclaration {
      members = List.copyOf(members);
    }

    @Override
    public Module.Kind kind() {
      return Module.Kind.STRUCT;
    }
  }

  /**
   * A union.
   *
   * @param discriminator empty for a simple union, whose branches wrap their types
   */
  record UnionDeclaration(
      DeclarationHeader header,
      Members base,
      Optional<Discriminator> discriminator,
      List<BranchDeclaration> branches)
      implements Declaration {
    public UnionDeclaration {
      branches = List.copyOf(branches);
    }

    @Override
    public Module.Kind kind() {
      return Module.Kind.UNION;
    }
  }

  record AlternateDeclaration(DeclarationHeader header, List<BranchDeclaration> alternatives)
      implements Declaration {
    public AlternateDeclaration {
      alternatives = List.copyOf(alternatives);
    }

    @Override
    public Module.Kind kind() {
      return Module.Kind.ALTERNATE;
    }
  }

  record CommandDeclaration(
      DeclarationHeader header,
      Members arguments,
      boolean boxed,
      Optional<TypeUse> returns,
      CommandFlags flags)
      implements Declaration {
    @Override
    public Module.Kind kind() {
      return Module.Kind.COMMAND;
    }
  }

  record EventDeclaration(DeclarationHeader header, Members data, boolean boxed)
      implements Declaration {
    @Override
    public Module.Kind kind() {
      return Module.Kind.EVENT;
    }
  }

  /** A definition with errors: that its name is known saves whoever uses it an error of its own. */
  record BrokenDeclaration(DeclarationHeader header, Module.Kind kind) implements Declaration {}
}
