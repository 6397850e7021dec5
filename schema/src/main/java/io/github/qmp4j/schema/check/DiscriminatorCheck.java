package io.github.qmp4j.schema.check;

import io.github.qmp4j.schema.check.Entity.EnumEntity;
import io.github.qmp4j.schema.check.Entity.ObjectEntity;
import io.github.qmp4j.schema.decl.MemberDeclaration;
import io.github.qmp4j.schema.source.Location;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.ProblemCode;
import io.github.qmp4j.schema.source.Reporter;
import java.util.List;
import java.util.Optional;

/** The rule that a discriminator is a member of the base, always there, and of an enum. */
final class DiscriminatorCheck {

  private final Types types;

  DiscriminatorCheck(Types types) {
    this.types = types;
  }

  /** The enum that the tag is of; empty, and a problem, if it cannot be a tag. */
  Optional<EnumEntity> check(ObjectEntity union, Reporter report) {
    String tag = union.choice().orElseThrow().tag().member();
    Location at = union.choice().orElseThrow().tag().location();
    Optional<MemberDeclaration> member = union.table.find(tag).map(MemberTable.Entry::member);
    if (member.isEmpty()) {
      List<String> members =
          union.table.entries().stream().map(entry -> entry.member().name()).toList();
      report.reportUnknown(
          bad(at, "discriminator '" + tag + "' is no member of the base"), members, tag);
      return Optional.empty();
    }
    MemberDeclaration found = member.get();
    Entity type = types.find(found.type()).orElse(null);
    if (type == null) {
      // An unknown type, which has been reported where the member was written.
      return Optional.empty();
    }
    if (!(type instanceof EnumEntity)) {
      report(report, at, found, "must be of an enum, not " + Types.describe(type));
      return Optional.empty();
    }
    if (found.optional()) {
      report(report, at, found, "must not be optional");
    }
    if (found.condition().isPresent()) {
      report(report, at, found, "must not have a condition");
    }
    return Optional.of((EnumEntity) type);
  }

  private static void report(Reporter report, Location at, MemberDeclaration member, String rule) {
    report.report(bad(at, "discriminator '" + member.name() + "' " + rule)
        .withRelated("the member", member.location()));
  }

  private static Problem bad(Location at, String message) {
    return Problem.error(ProblemCode.BAD_DISCRIMINATOR, at, message);
  }
}
