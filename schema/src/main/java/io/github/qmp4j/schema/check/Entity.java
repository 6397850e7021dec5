package io.github.qmp4j.schema.check;

import io.github.qmp4j.schema.decl.BranchDeclaration;
import io.github.qmp4j.schema.decl.Declaration;
import io.github.qmp4j.schema.decl.Declaration.AlternateDeclaration;
import io.github.qmp4j.schema.decl.Declaration.CommandDeclaration;
import io.github.qmp4j.schema.decl.Declaration.EnumDeclaration;
import io.github.qmp4j.schema.decl.Declaration.EventDeclaration;
import io.github.qmp4j.schema.decl.DeclarationHeader;
import io.github.qmp4j.schema.decl.Discriminator;
import io.github.qmp4j.schema.decl.MemberDeclaration;
import io.github.qmp4j.schema.decl.TypeUse;
import io.github.qmp4j.schema.model.BuiltinType;
import io.github.qmp4j.schema.model.Module;
import io.github.qmp4j.schema.source.Problems;
import io.github.qmp4j.schema.source.Reporter;
import java.util.List;
import java.util.Optional;

/** What has a name of its own: a definition written out, or what a definition implies. */
sealed interface Entity {

  /** What the front end itself defines is in this module. */
  String BUILTIN_MODULE = "./builtin";

  String name();

  record Builtin(BuiltinType type) implements Entity {
    @Override
    public String name() {
      return type.qapiName();
    }
  }

  /**
   * An array type.
   *
   * @param use where it is used first; empty for those of built-in types
   * @param user who uses it first
   */
  record ArrayEntity(String element, Optional<TypeUse> use, Optional<Owner> user)
      implements Entity {
    @Override
    public String name() {
      return arrayName(element);
    }
  }

  static String arrayName(String element) {
    return element + "List";
  }

  /** What problems of an entity are reported for: the definition as somebody wrote it. */
  record Owner(Module.Kind kind, DeclarationHeader header) {

    static Owner of(Declaration declaration) {
      return new Owner(declaration.kind(), declaration.header());
    }

    Reporter reporter(Problems problems) {
      return Reporter.at(problems, header.location()).in(kind.keyword(), header.name());
    }
  }

  /** An entity that somebody wrote, or that comes of something written. */
  sealed interface Defined extends Entity {
    Owner owner();

    /** Its own; that of an implicit entity is not its owner's. */
    DeclarationHeader header();

    @Override
    default String name() {
      return header().name();
    }
  }

  record EnumEntity(Owner owner, EnumDeclaration enumeration, boolean implicit) implements Defined {
    @Override
    public DeclarationHeader header() {
      return enumeration.header();
    }
  }

  record AlternateEntity(Owner owner, AlternateDeclaration alternate) implements Defined {
    @Override
    public DeclarationHeader header() {
      return alternate.header();
    }
  }

  record CommandEntity(Owner owner, CommandDeclaration command, Optional<TypeUse> arguments)
      implements Defined {
    @Override
    public DeclarationHeader header() {
      return command.header();
    }
  }

  record EventEntity(Owner owner, EventDeclaration event, Optional<TypeUse> data)
      implements Defined {
    @Override
    public DeclarationHeader header() {
      return event.header();
    }
  }

  /** A definition that was found wrong before. */
  record BrokenEntity(Owner owner, DeclarationHeader header) implements Defined {}

  /** A struct or union, with what is known of its members so far. */
  final class ObjectEntity implements Defined {

    enum State {
      NEW,
      ACTIVE,
      DONE,
      FAILED
    }

    /** A union's tag and branches. */
    record Choice(Discriminator tag, List<BranchDeclaration> branches) {}

    private final Owner owner;
    private final DeclarationHeader header;
    private final boolean implicit;
    private final Optional<TypeUse> base;
    private final List<MemberDeclaration> members;
    private final Optional<Choice> choice;

    State state = State.NEW;
    /** All members, those of bases first; complete when the state is DONE. */
    final MemberTable table = new MemberTable();
    /** Branches by value, empty ones included. */
    List<ResolvedBranch> branches = List.of();

    ObjectEntity(
        Owner owner,
        DeclarationHeader header,
        boolean implicit,
        Optional<TypeUse> base,
        List<MemberDeclaration> members,
        Optional<Choice> choice) {
      this.owner = owner;
      this.header = header;
      this.implicit = implicit;
      this.base = base;
      this.members = List.copyOf(members);
      this.choice = choice;
    }

    @Override
    public Owner owner() {
      return owner;
    }

    @Override
    public DeclarationHeader header() {
      return header;
    }

    boolean implicit() {
      return implicit;
    }

    Optional<TypeUse> base() {
      return base;
    }

    List<MemberDeclaration> members() {
      return members;
    }

    Optional<Choice> choice() {
      return choice;
    }

    boolean isUnion() {
      return choice.isPresent();
    }
  }

  /** A branch whose type is known; no type where nothing was written for a value. */
  record ResolvedBranch(BranchDeclaration branch, Optional<ObjectEntity> type) {}
}
