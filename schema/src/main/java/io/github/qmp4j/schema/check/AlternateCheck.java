package io.github.qmp4j.schema.check;

import io.github.qmp4j.schema.check.Entity.AlternateEntity;
import io.github.qmp4j.schema.check.Entity.EnumEntity;
import io.github.qmp4j.schema.decl.BranchDeclaration;
import io.github.qmp4j.schema.decl.ValueDeclaration;
import io.github.qmp4j.schema.model.JsonType;
import io.github.qmp4j.schema.source.Problem;
import io.github.qmp4j.schema.source.ProblemCode;
import io.github.qmp4j.schema.source.Reporter;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rule that the types of an alternate look different, on the wire and on a command line. */
final class AlternateCheck {

  private final Types types;
  private final FeatureCheck features;
  /** By identity: comparing enums means comparing all of their values. */
  private final Map<EnumEntity, Set<JsonType>> looks = new IdentityHashMap<>();

  AlternateCheck(Types types, FeatureCheck features) {
    this.types = types;
    this.features = features;
  }

  void check(AlternateEntity entity) {
    features.checkType(entity);
    Reporter report = types.reporter(entity.owner());
    Distinct names = new Distinct("alternative", report);
    Map<JsonType, BranchDeclaration> taken = new EnumMap<>(JsonType.class);
    for (BranchDeclaration alternative : entity.alternate().alternatives()) {
      Reporter inside = report.in("alternative", alternative.name());
      names.add(alternative.name(), alternative.location());
      Optional<Entity> type = types.resolve(alternative.type(), inside);
      if (type.isPresent()) {
        check(alternative, type.get(), taken, inside);
      }
    }
  }

  private void check(
      BranchDeclaration alternative,
      Entity type,
      Map<JsonType, BranchDeclaration> taken,
      Reporter report) {
    if (Types.json(type) == JsonType.VALUE) {
      String message = "an alternative cannot be " + Types.describe(type);
      report.report(ProblemCode.BAD_ALTERNATIVE, alternative.type().location(), message);
      return;
    }
    BranchDeclaration other = null;
    for (JsonType look : looks(type)) {
      BranchDeclaration before = taken.put(look, alternative);
      other = other == null ? before : other;
    }
    if (other != null) {
      report.report(Problem.error(
              ProblemCode.AMBIGUOUS_ALTERNATIVE,
              alternative.location(),
              "'%s' cannot be told from '%s'".formatted(alternative.name(), other.name()))
          .withRelated("the other one", other.location()));
    }
  }

  /** A string can be anything that is typed without quotes; an enum what its values look like. */
  private Set<JsonType> looks(Entity type) {
    if (type instanceof EnumEntity enumeration) {
      return looks.computeIfAbsent(enumeration, AlternateCheck::looksOfValues);
    }
    JsonType json = Types.json(type);
    if (json == JsonType.STRING) {
      return EnumSet.of(JsonType.STRING, JsonType.NUMBER, JsonType.BOOLEAN);
    }
    return EnumSet.of(json == JsonType.INT ? JsonType.NUMBER : json);
  }

  private static Set<JsonType> looksOfValues(EnumEntity type) {
    Set<JsonType> looks = EnumSet.of(JsonType.STRING);
    for (ValueDeclaration value : type.enumeration().values()) {
      addLook(looks, value.name());
    }
    return looks;
  }

  private static void addLook(Set<JsonType> looks, String value) {
    if (value.equals("on") || value.equals("off")) {
      looks.add(JsonType.BOOLEAN);
    }
    if (!value.isEmpty() && "-+.0123456789".indexOf(value.charAt(0)) >= 0) {
      looks.add(JsonType.NUMBER);
    }
  }
}
