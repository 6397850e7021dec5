package io.github.qmp4j.schema.introspect;

import io.github.qmp4j.schema.decl.BranchDeclaration;
import io.github.qmp4j.schema.decl.Declaration;
import io.github.qmp4j.schema.decl.Declaration.AlternateDeclaration;
import io.github.qmp4j.schema.decl.Declaration.CommandDeclaration;
import io.github.qmp4j.schema.decl.Declaration.EnumDeclaration;
import io.github.qmp4j.schema.decl.Declaration.EventDeclaration;
import io.github.qmp4j.schema.decl.Declaration.StructDeclaration;
import io.github.qmp4j.schema.decl.Declaration.UnionDeclaration;
import io.github.qmp4j.schema.decl.DeclarationHeader;
import io.github.qmp4j.schema.decl.MemberDeclaration;
import io.github.qmp4j.schema.decl.Members;
import io.github.qmp4j.schema.decl.TypeUse;
import io.github.qmp4j.schema.model.CommandFlags;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes declarations again, with names instead of numbers and what the predecessor adds. */
final class Renaming {

  private final Map<String, String> names;
  private final Set<String> inline;
  private final Optional<Predecessor> predecessor;
  /** What becomes inline members, by the struct's name so far. */
  private final Map<String, StructDeclaration> inlined = new HashMap<>();

  /**
   * @param names of types, by their names so far; what has none is left out
   * @param inline structs whose members are written where they are used
   */
  Renaming(Map<String, String> names, Set<String> inline, Optional<Predecessor> predecessor) {
    this.names = names;
    this.inline = inline;
    this.predecessor = predecessor;
  }

  List<Declaration> of(List<Declaration> declarations) {
    for (Declaration declaration : declarations) {
      if (declaration instanceof StructDeclaration struct && inline.contains(struct.name())) {
        inlined.put(struct.name(), struct);
      }
    }
    List<Declaration> renamed = new ArrayList<>();
    for (Declaration declaration : declarations) {
      declaration(declaration).ifPresent(renamed::add);
    }
    return renamed;
  }

  private Optional<Declaration> declaration(Declaration declaration) {
    if (declaration instanceof CommandDeclaration command) {
      return Optional.of(command(command));
    } else if (declaration instanceof EventDeclaration event) {
      Members data = members(event.data());
      boolean boxed = isBoxed(event.name(), event.boxed(), data);
      return Optional.of(new EventDeclaration(documented(event.header()), data, boxed));
    }
    return Optional.ofNullable(names.get(declaration.name()))
        .map(name -> type(renamed(declaration.header(), name), declaration));
  }

  private Declaration command(CommandDeclaration command) {
    String name = command.name();
    Members arguments = members(command.arguments());
    CommandFlags flags =
        predecessor.map(p -> p.flags(name, command.flags())).orElse(command.flags());
    Optional<TypeUse> returns = command
        .returns()
        .map(this::use)
        .map(use ->
            predecessor.map(p -> Predecessor.withWidth(use, p.result(name))).orElse(use));
    return new CommandDeclaration(
        documented(command.header()),
        arguments,
        isBoxed(name, command.boxed(), arguments),
        returns,
        flags);
  }

  private boolean isBoxed(String user, boolean union, Members data) {
    return union
        || data instanceof Members.Named
            && predecessor.filter(p -> p.isBoxed(user)).isPresent();
  }

  private Declaration type(DeclarationHeader header, Declaration declaration) {
    if (declaration instanceof EnumDeclaration enumeration) {
      return new EnumDeclaration(header, enumeration.prefix(), enumeration.values());
    } else if (declaration instanceof StructDeclaration struct) {
      return new StructDeclaration(header, struct.base(), members(struct.name(), struct.members()));
    } else if (declaration instanceof UnionDeclaration union) {
      List<MemberDeclaration> base = ((Members.Inline) union.base()).members();
      return new UnionDeclaration(
          header,
          new Members.Inline(members(union.name(), base)),
          union.discriminator(),
          union.branches().stream().map(this::branch).toList());
    } else if (declaration instanceof AlternateDeclaration alternate) {
      return new AlternateDeclaration(
          header,
          alternate.alternatives().stream()
              .map(alternative -> alternative(alternate.name(), alternative))
              .toList());
    }
    return declaration;
  }

  private Members members(Members data) {
    if (!(data instanceof Members.Named named)) {
      return data;
    }
    StructDeclaration struct = inlined.get(named.type().name());
    return struct == null || named.type().array()
        ? new Members.Named(use(named.type()))
        : new Members.Inline(members(struct.name(), struct.members()));
  }

  private List<MemberDeclaration> members(String type, List<MemberDeclaration> members) {
    return members.stream()
        .map(member -> new MemberDeclaration(
            member.name(),
            member.location(),
            predecessor
                .map(p -> Predecessor.withWidth(use(member.type()), p.member(type, member.name())))
                .orElseGet(() -> use(member.type())),
            member.optional(),
            member.condition(),
            member.features()))
        .toList();
  }

  private BranchDeclaration branch(BranchDeclaration branch) {
    return branch(branch, use(branch.type()));
  }

  private BranchDeclaration alternative(String type, BranchDeclaration alternative) {
    TypeUse use = use(alternative.type());
    return branch(
        alternative,
        predecessor
            .map(p -> Predecessor.withWidth(use, p.alternative(type, use.array())))
            .orElse(use));
  }

  private static BranchDeclaration branch(BranchDeclaration branch, TypeUse use) {
    return new BranchDeclaration(branch.name(), branch.location(), use, branch.condition());
  }

  private TypeUse use(TypeUse use) {
    return new TypeUse(names.getOrDefault(use.name(), use.name()), use.array(), use.location());
  }

  private DeclarationHeader documented(DeclarationHeader header) {
    return new DeclarationHeader(
        header.name(),
        header.module(),
        header.location(),
        header.nameLocation(),
        header.condition(),
        header.features(),
        predecessor.flatMap(p -> p.doc(header.name(), header.location())));
  }

  private static DeclarationHeader renamed(DeclarationHeader header, String name) {
    return new DeclarationHeader(
        name,
        header.module(),
        header.location(),
        header.nameLocation(),
        header.condition(),
        header.features(),
        header.doc());
  }
}
