package io.github.qmp4j.schema.check;

import io.github.qmp4j.schema.check.Entity.AlternateEntity;
import io.github.qmp4j.schema.check.Entity.CommandEntity;
import io.github.qmp4j.schema.check.Entity.Defined;
import io.github.qmp4j.schema.check.Entity.EnumEntity;
import io.github.qmp4j.schema.check.Entity.EventEntity;
import io.github.qmp4j.schema.check.Entity.ObjectEntity;
import io.github.qmp4j.schema.decl.BranchDeclaration;
import io.github.qmp4j.schema.decl.Declarations;
import io.github.qmp4j.schema.decl.DocComment;
import io.github.qmp4j.schema.decl.FeatureDeclaration;
import io.github.qmp4j.schema.decl.MemberDeclaration;
import io.github.qmp4j.schema.decl.TypeUse;
import io.github.qmp4j.schema.decl.ValueDeclaration;
import io.github.qmp4j.schema.dialect.Dialect;
import io.github.qmp4j.schema.dialect.Switch;
import io.github.qmp4j.schema.source.Location;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.ProblemCode;
import io.github.qmp4j.schema.source.Reporter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules that what there is is documented, and that what is documented is there. */
final class DocCheck {

  private final Types types;
  private final Dialect dialect;
  private final Set<String> excused;
  /** By identity: comparing comments means comparing all of their text. */
  private final Map<DocComment, Subject> unknown = new IdentityHashMap<>();

  DocCheck(Types types, Dialect dialect, Declarations.Exceptions exceptions) {
    this.types = types;
    this.dialect = dialect;
    this.excused = exceptions.documentation();
  }

  void check(Entity entity) {
    if (!(entity instanceof Defined defined)
        || entity instanceof Entity.BrokenEntity
        || defined.header().doc().isEmpty()) {
      return;
    }
    DocComment doc = defined.header().doc().get();
    Subject subject = new Subject(defined, doc);
    subject.checkDocumented();
    if (dialect.has(Switch.DOC_NAMES_LAST)) {
      unknown.put(doc, subject);
    } else {
      subject.checkUnknown();
    }
  }

  /** Looks for documentation of what is not there, in the order of the comments. */
  void finish(List<DocComment> docs) {
    for (DocComment doc : docs) {
      Subject subject = unknown.get(doc);
      if (subject != null) {
        subject.checkUnknown();
      }
    }
  }

  /** A member, value or alternative that can be documented, and who wrote it. */
  private record Documentable(
      String name, Location location, Entity.Owner owner, List<FeatureDeclaration> features) {}

  /** One definition with its comment. */
  private final class Subject {
    private final Defined entity;
    private final DocComment doc;
    private final Reporter report;
    private final List<Documentable> members;
    private int stubs;

    Subject(Defined entity, DocComment doc) {
      this.entity = entity;
      this.doc = doc;
      this.report = types.reporter(entity.owner());
      this.members = documentable(entity);
    }

    void checkDocumented() {
      checkFeatures(entity.header().features(), entity.owner());
      for (Documentable member : members) {
        if (!doc.members().containsKey(member.name())) {
          checkMissing(member);
        }
        checkFeatures(member.features(), member.owner());
      }
    }

    private void checkFeatures(List<FeatureDeclaration> features, Entity.Owner owner) {
      for (FeatureDeclaration feature : features) {
        if (dialect.has(Switch.FEATURES_DOCUMENTED)
            && !doc.features().containsKey(feature.name())) {
          String message = "feature '" + feature.name() + "' is not documented";
          missing(message, feature.location(), owner);
        }
      }
    }

    private void checkMissing(Documentable member) {
      if (!dialect.has(Switch.MEMBERS_DOCUMENTED)) {
        return;
      }
      if (!excused.contains(entity.name())) {
        String message = "'" + member.name() + "' is not documented";
        missing(message, member.location(), member.owner());
      } else if (doc.features().isEmpty()
          && doc.sections().isEmpty()
          && doc.members().size() + stubs++ > 0) {
        // QEMU stumbles here: it looks for a section behind the members to put a stub before.
        String message = "a section must follow the members, as not all are documented";
        report.report(ProblemCode.DOC_MISSING, doc.location(), message);
      }
    }

    /** Where it was written: arguments can be those of another command, under a hidden name. */
    private void missing(String message, Location location, Entity.Owner owner) {
      report.reportAnchored(Problem.error(ProblemCode.DOC_MISSING, location, message)
          .withAnchor(owner.header().location().lineOnly()));
    }

    void checkUnknown() {
      Set<String> names = new HashSet<>();
      Set<String> features = new HashSet<>();
      addNames(features, entity.header().features());
      for (Documentable member : members) {
        names.add(member.name());
        addNames(features, member.features());
      }
      checkUnknown("member", doc.members(), names);
      checkUnknown("feature", doc.features(), features);
    }

    private static void addNames(Set<String> names, List<FeatureDeclaration> features) {
      for (FeatureDeclaration feature : features) {
        names.add(feature.name());
      }
    }

    private void checkUnknown(
        String what, Map<String, DocComment.Entry> documented, Set<String> names) {
      for (String name : documented.keySet()) {
        if (!names.contains(name)) {
          Location location = documented.get(name).location();
          Location anchor = dialect.has(Switch.DOC_SECTION_LINES) ? location : doc.location();
          String message = "%s '%s' is documented but does not exist".formatted(what, name);
          report.reportAnchored(Problem.error(ProblemCode.DOC_UNKNOWN, location, message)
              .withAnchor(anchor.lineOnly()));
        }
      }
    }
  }

  private List<Documentable> documentable(Defined entity) {
    List<Documentable> all = new ArrayList<>();
    if (entity instanceof EnumEntity enumeration) {
      for (ValueDeclaration v : enumeration.enumeration().values()) {
        all.add(new Documentable(v.name(), v.location(), entity.owner(), v.features()));
      }
    } else if (entity instanceof ObjectEntity object) {
      addInline(object.base(), all);
      addMembers(object, all);
    } else if (entity instanceof AlternateEntity alternate) {
      for (BranchDeclaration a : alternate.alternate().alternatives()) {
        all.add(new Documentable(a.name(), a.location(), entity.owner(), List.of()));
      }
    } else if (entity instanceof CommandEntity command) {
      addInline(command.arguments(), all);
    } else if (entity instanceof EventEntity event) {
      addInline(event.data(), all);
    }
    return all;
  }

  /** Members written on the spot belong to who wrote them. */
  private void addInline(Optional<TypeUse> type, List<Documentable> all) {
    if (type.isPresent()
        && types.find(type.get()).orElse(null) instanceof ObjectEntity object
        && object.implicit()) {
      addMembers(object, all);
    }
  }

  private static void addMembers(ObjectEntity object, List<Documentable> all) {
    for (MemberDeclaration m : object.members()) {
      all.add(new Documentable(m.name(), m.location(), object.owner(), m.features()));
    }
  }
}
