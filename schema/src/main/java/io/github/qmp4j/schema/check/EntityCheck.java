package io.github.qmp4j.schema.check;

import io.github.qmp4j.schema.check.Entity.AlternateEntity;
import io.github.qmp4j.schema.check.Entity.ArrayEntity;
import io.github.qmp4j.schema.check.Entity.CommandEntity;
import io.github.qmp4j.schema.check.Entity.EnumEntity;
import io.github.qmp4j.schema.check.Entity.EventEntity;
import io.github.qmp4j.schema.check.Entity.ObjectEntity;
import io.github.qmp4j.schema.decl.Declarations;
import io.github.qmp4j.schema.dialect.Dialect;
import io.github.qmp4j.schema.source.Reporter;

/** Gives each entity to the rules for its kind. */
final class EntityCheck {

  private final Types types;
  private final FeatureCheck features;
  private final ObjectCheck objects;
  private final AlternateCheck alternates;
  private final CallCheck calls;

  EntityCheck(Types types, Dialect dialect, Declarations.Exceptions exceptions) {
    this.types = types;
    this.features = new FeatureCheck(types, dialect);
    this.objects = new ObjectCheck(types, features, dialect);
    this.alternates = new AlternateCheck(types, features);
    this.calls = new CallCheck(types, features, objects, dialect, exceptions);
  }

  void check(Entity entity) {
    if (entity instanceof ArrayEntity array) {
      types.resolveElement(array);
    } else if (entity instanceof EnumEntity enumeration) {
      checkEnum(enumeration);
    } else if (entity instanceof ObjectEntity object) {
      objects.check(object);
    } else if (entity instanceof AlternateEntity alternate) {
      alternates.check(alternate);
    } else if (entity instanceof CommandEntity command) {
      calls.check(command);
    } else if (entity instanceof EventEntity event) {
      calls.check(event);
    }
  }

  private void checkEnum(EnumEntity entity) {
    features.checkType(entity);
    Reporter report = types.reporter(entity.owner());
    Distinct values = new Distinct("value", report);
    entity.enumeration().values().forEach(v -> values.add(v.name(), v.location()));
  }
}
