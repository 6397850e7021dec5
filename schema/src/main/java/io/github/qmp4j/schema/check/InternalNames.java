package io.github.qmp4j.schema.check;

import io.github.qmp4j.schema.check.Entity.ArrayEntity;
import io.github.qmp4j.schema.check.Entity.ObjectEntity;
import io.github.qmp4j.schema.check.Entity.Owner;
import io.github.qmp4j.schema.decl.BranchDeclaration;
import io.github.qmp4j.schema.decl.Declaration;
import io.github.qmp4j.schema.decl.Declaration.AlternateDeclaration;
import io.github.qmp4j.schema.decl.Declaration.CommandDeclaration;
import io.github.qmp4j.schema.decl.Declaration.EventDeclaration;
import io.github.qmp4j.schema.decl.Declaration.StructDeclaration;
import io.github.qmp4j.schema.decl.Declaration.UnionDeclaration;
import io.github.qmp4j.schema.decl.MemberDeclaration;
import io.github.qmp4j.schema.decl.Members;
import io.github.qmp4j.schema.decl.TypeUse;
import io.github.qmp4j.schema.source.ProblemCode;
import io.github.qmp4j.schema.source.Problems;
import java.util.ArrayList;
import java.util.List;

/** The rule that nobody writes the names that QEMU makes for itself, which QEMU does not keep. */
final class InternalNames {

  private final Names names;
  private final Problems problems;

  InternalNames(Names names, Problems problems) {
    this.names = names;
    this.problems = problems;
  }

  void check(List<Declaration> declarations) {
    for (Declaration declaration : declarations) {
      for (TypeUse use : uses(declaration)) {
        if (isInternal(names.find(use.name()).orElse(null))) {
          String message = "'" + use.name() + "' is a name that QEMU makes for itself";
          Owner.of(declaration)
              .reporter(problems)
              .report(ProblemCode.INTERNAL_TYPE, use.location(), message);
        }
      }
    }
  }

  private static boolean isInternal(Entity entity) {
    return entity instanceof ArrayEntity
        || entity instanceof ObjectEntity object && object.implicit();
  }

  /** The types that the declaration names, in its order. */
  private static List<TypeUse> uses(Declaration declaration) {
    List<TypeUse> uses = new ArrayList<>();
    if (declaration instanceof StructDeclaration struct) {
      struct.base().ifPresent(uses::add);
      addMembers(uses, struct.members());
    } else if (declaration instanceof UnionDeclaration union) {
      add(uses, union.base());
      addBranches(uses, union.branches());
    } else if (declaration instanceof AlternateDeclaration alternate) {
      addBranches(uses, alternate.alternatives());
    } else if (declaration instanceof CommandDeclaration command) {
      add(uses, command.arguments());
      command.returns().ifPresent(uses::add);
    } else if (declaration instanceof EventDeclaration event) {
      add(uses, event.data());
    }
    return uses;
  }

  private static void add(List<TypeUse> uses, Members members) {
    if (members instanceof Members.Named named) {
      uses.add(named.type());
    } else {
      addMembers(uses, ((Members.Inline) members).members());
    }
  }

  private static void addMembers(List<TypeUse> uses, List<MemberDeclaration> members) {
    for (MemberDeclaration member : members) {
      uses.add(member.type());
    }
  }

  private static void addBranches(List<TypeUse> uses, List<BranchDeclaration> branches) {
    for (BranchDeclaration branch : branches) {
      uses.add(branch.type());
    }
  }
}
