package io.github.qmp4j.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.qmp4j.processor.plan.Component;
import io.github.qmp4j.processor.plan.JavaType;
import io.github.qmp4j.schema.model.BuiltinType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Spells planned types: the one home of "what is an optional {@code uint8} in Java". */
final class JavaTypes {

  private static final AnnotationSpec NULLABLE =
      AnnotationSpec.builder(RuntimeTypes.NULLABLE).build();
  private static final ClassName STRING = ClassName.get(String.class);
  private static final ClassName LIST = ClassName.get(List.class);
  private static final TypeName MEMBERS =
      ParameterizedTypeName.get(ClassName.get(Map.class), STRING, RuntimeTypes.JSON_NODE);

  private final String packageName;
  private final Map<String, ClassName> generated = new HashMap<>();

  JavaTypes(String packageName) {
    this.packageName = packageName;
  }

  ClassName generated(String simpleName) {
    return generated.computeIfAbsent(simpleName, name -> ClassName.get(packageName, name));
  }

  /** As a component or parameter: primitive where it can be, boxed and nullable if optional. */
  TypeName of(Component component) {
    TypeName type = of(component.type());
    return component.optional() ? nullable(type) : type;
  }

  TypeName of(JavaType type) {
    if (type instanceof JavaType.Builtin builtin) {
      return builtin(builtin.type());
    }
    if (type instanceof JavaType.Generated generated) {
      return generated(generated.name());
    }
    if (type instanceof JavaType.ListOf list) {
      return ParameterizedTypeName.get(LIST, boxed(list.element()));
    }
    if (type instanceof JavaType.OpenMembers) {
      return MEMBERS;
    }
    return RuntimeTypes.TIMESTAMP;
  }

  /** As a type argument or a local that starts as null. */
  TypeName boxed(JavaType type) {
    return of(type).box();
  }

  static TypeName nullable(TypeName type) {
    return type.box().annotated(NULLABLE);
  }

  private static TypeName builtin(BuiltinType type) {
    return switch (type) {
      case STR -> STRING;
      case BOOL -> TypeName.BOOLEAN;
      case NUMBER -> TypeName.DOUBLE;
      case INT8, INT16, INT32, UINT8, UINT16 -> TypeName.INT;
      case INT, INT64, UINT32, UINT64, SIZE -> TypeName.LONG;
      case ANY, NULL -> RuntimeTypes.JSON_NODE;
    };
  }
}
