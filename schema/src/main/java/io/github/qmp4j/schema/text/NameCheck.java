package io.github.qmp4j.schema.text;

import io.github.qmp4j.schema.decl.BranchDeclaration;
import io.github.qmp4j.schema.decl.Declaration;
import io.github.qmp4j.schema.decl.Declaration.CommandDeclaration;
import io.github.qmp4j.schema.decl.Declaration.EventDeclaration;
import io.github.qmp4j.schema.decl.Declaration.StructDeclaration;
import io.github.qmp4j.schema.decl.Declaration.UnionDeclaration;
import io.github.qmp4j.schema.decl.MemberDeclaration;
import io.github.qmp4j.schema.decl.Members;
import io.github.qmp4j.schema.source.Location;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.ProblemCode;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The rule that commands, events, members and branches are called as they can be on the wire, also in files
 * that are read leniently: no definition could be written with other names. A document has what it likes
 * between quotes.
 */
final class NameCheck {

  private static final Pattern NAME =
      Pattern.compile("(?:__[A-Za-z0-9.-]+_)?[A-Za-z][A-Za-z0-9_-]*");

  private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.+-]*");

  private final Reports reports;

  NameCheck(Reports reports) {
    this.reports = reports;
  }

  /** Whether a string that is said to be one of several can be a value of an enum. */
  static boolean isValue(String value) {
    return VALUE.matcher(value).matches() || NAME.matcher(value).matches();
  }

  void check(Declaration declaration) {
    if (declaration instanceof CommandDeclaration command) {
      name(command.name(), command.header().location());
      members(command.arguments());
    } else if (declaration instanceof EventDeclaration event) {
      name(event.name(), event.header().location());
      members(event.data());
    } else if (declaration instanceof StructDeclaration struct) {
      members(struct.members());
    } else if (declaration instanceof UnionDeclaration union) {
      members(union.base());
      union.branches().forEach(this::branch);
    }
  }

  /** Of other strings, those that can be no values are none. */
  private void branch(BranchDeclaration branch) {
    if (!isValue(branch.name())) {
      String message = "'" + branch.name() + "' cannot be a value";
      reports.error(Problem.error(ProblemCode.TEXT_NAME, branch.location(), message)
          .withHint("a value has letters, digits, '-', '_', '.' and '+'"));
    }
  }

  private void members(Members members) {
    if (members instanceof Members.Inline inline) {
      members(inline.members());
    }
  }

  private void members(List<MemberDeclaration> members) {
    members.forEach(member -> name(member.name(), member.location()));
  }

  private void name(String name, Location location) {
    if (!NAME.matcher(name).matches()) {
      reports.error(Problem.error(ProblemCode.TEXT_NAME, location, "'" + name + "' is no name")
          .withHint("an overlay can say it: PATH = rename NAME"));
    }
  }
}
