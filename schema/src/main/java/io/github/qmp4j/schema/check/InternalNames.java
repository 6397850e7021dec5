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
import java.util.List;
import java.util.stream.Stream;

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
      uses(declaration)
          .filter(
              use -> names.find(use.name()).filter(InternalNames::isInternal).isPresent())
          .forEach(use -> Owner.of(declaration)
              .reporter(problems)
              .report(
                  ProblemCode.INTERNAL_TYPE,
                  use.location(),
                  "'" + use.name() + "' is a name that QEMU makes for itself"));
    }
  }

  private static boolean isInternal(Entity entity) {
    return entity instanceof ArrayEntity
        || entity instanceof ObjectEntity object && object.implicit();
  }

  private static Stream<TypeUse> uses(Declaration declaration) {
    if (declaration instanceof StructDeclaration struct) {
      return Stream.concat(struct.base().stream(), uses(struct.members()));
    } else if (declaration instanceof UnionDeclaration union) {
      return Stream.concat(
          uses(union.base()), union.branches().stream().map(BranchDeclaration::type));
    } else if (declaration instanceof AlternateDeclaration alternate) {
      return alternate.alternatives().stream().map(BranchDeclaration::type);
    } else if (declaration instanceof CommandDeclaration command) {
      return Stream.concat(uses(command.arguments()), command.returns().stream());
    } else if (declaration instanceof EventDeclaration event) {
      return uses(event.data());
    }
    return Stream.empty();
  }

  private static Stream<TypeUse> uses(Members members) {
    return members instanceof Members.Named named
        ? Stream.of(named.type())
        : uses(((Members.Inline) members).members());
  }

  private static Stream<TypeUse> uses(List<MemberDeclaration> members) {
    return members.stream().map(MemberDeclaration::type);
  }
}
