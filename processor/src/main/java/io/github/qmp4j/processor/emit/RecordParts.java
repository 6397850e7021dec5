package io.github.qmp4j.processor.emit;

import static io.github.qmp4j.processor.emit.RuntimeTypes.CHECK;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.qmp4j.processor.plan.Component;
import io.github.qmp4j.processor.plan.JavaType;
import io.github.qmp4j.processor.plan.Trait;
import io.github.qmp4j.schema.model.BuiltinType;
import java.util.List;
import javax.lang.model.element.Modifier;

/** What all generated records have: components and checks; and if applications make them, a builder. */
final class RecordParts {

  private final JavaTypes types;
  private final BuilderEmitter builders;

  RecordParts(JavaTypes types) {
    this.types = types;
    this.builders = new BuilderEmitter(types);
  }

  // public record StatusInfo(boolean running, @Nullable String reason) {
  //   public StatusInfo {
  //     Check.notNull(…);
  //   }
  // }
  TypeSpec.Builder record(ClassName name, List<Component> components) {
    return record(name, components, CodeBlock.of(""));
  }

  /**
   * As {@link #record(ClassName, List)}.
   *
   * @param furtherChecks after those of each component
   */
  TypeSpec.Builder record(ClassName name, List<Component> components, CodeBlock furtherChecks) {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    components.forEach(component -> constructor.addParameter(parameter(component)));
    TypeSpec.Builder record = TypeSpec.recordBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .recordConstructor(constructor.build());
    CodeBlock.Builder checks = CodeBlock.builder();
    components.forEach(component -> checks.add(check(component)));
    checks.add(furtherChecks);
    if (!checks.isEmpty()) {
      record.addMethod(MethodSpec.compactConstructorBuilder()
          .addModifiers(Modifier.PUBLIC)
          .addCode(checks.build())
          .build());
    }
    if (components.stream().anyMatch(component -> component.is(Trait.SECRET))) {
      record.addMethod(masked(name, components));
    }
    components.stream()
        .filter(component -> component.is(Trait.DEPRECATED))
        .forEach(component -> record.addMethod(accessor(component)));
    BytesEmitter.of(components)
        .forEach(component -> record.addMethod(BytesEmitter.accessor(component)));
    return record;
  }

  // @Override
  // public String toString() {
  //   return "SetPassword[protocol=" + protocol + ", password=***]";
  // }
  private static MethodSpec masked(ClassName name, List<Component> components) {
    StringBuilder text = new StringBuilder("return \"" + name.simpleName() + "[");
    String separator = "";
    for (Component component : components) {
      text.append(separator).append(component.name()).append('=');
      text.append(shown(component));
      separator = ", ";
    }
    return MethodSpec.methodBuilder("toString")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(String.class)
        .addCode(text.append("]\";\n").toString())
        .build();
  }

  private static String shown(Component component) {
    if (component.is(Trait.SECRET)) {
      return component.isOpen() ? "\" + " + component.name() + ".keySet() + \"" : "***";
    }
    return "\" + " + component.name() + " + \"";
  }

  // public Builder toBuilder() {…}
  // public static final class Builder {…}
  void addBuilder(TypeSpec.Builder record, ClassName name, List<Component> components) {
    if (components.stream().anyMatch(Component::mayBeLeftOut)) {
      record.addMethod(builders.toBuilder(name, components));
      record.addType(builders.builder(name, components));
    }
  }

  private ParameterSpec parameter(Component component) {
    ParameterSpec.Builder parameter = ParameterSpec.builder(types.of(component), component.name());
    // Not @Deprecated: javac takes it for a mistake on a record's component.
    Marks.of(false, component.is(Trait.UNSTABLE)).forEach(parameter::addAnnotation);
    return parameter.build();
  }

  // @Override
  // @Deprecated
  // public @Nullable String device() {
  //   return device;
  // }
  private MethodSpec accessor(Component component) {
    return MethodSpec.methodBuilder(component.name())
        .addAnnotation(Override.class)
        .addAnnotations(marks(component))
        .addModifiers(Modifier.PUBLIC)
        .returns(types.of(component))
        .addStatement("return $N", component.name())
        .build();
  }

  static List<AnnotationSpec> marks(Component component) {
    return Marks.of(component.is(Trait.DEPRECATED), component.is(Trait.UNSTABLE));
  }

  private CodeBlock check(Component component) {
    String name = component.name();
    JavaType type = component.type();
    String arguments = "(" + name + ", " + Quoted.of(name);
    if (type instanceof JavaType.OpenMembers open) {
      StringBuilder known = new StringBuilder(arguments);
      open.listed().forEach(member -> known.append(", ").append(Quoted.of(member)));
      return CodeBlock.of(name + " = $T.openMembers" + known + ");\n", CHECK);
    }
    if (type instanceof JavaType.ListOf list) {
      String method = component.optional() ? "optionalList" : "list";
      CodeBlock copy = CodeBlock.of(name + " = $T." + method + arguments + ");\n", CHECK);
      return list.element() instanceof JavaType.Builtin element
          ? copy.toBuilder().add(rangeCheck(element.type(), "s", arguments)).build()
          : copy;
    }
    if (type instanceof JavaType.Builtin builtin) {
      CodeBlock range = rangeCheck(builtin.type(), "", arguments);
      if (!range.isEmpty()) {
        return range;
      }
    }
    TypeName spelled = types.of(type);
    return component.optional() || spelled.isPrimitive()
        ? CodeBlock.of("")
        : CodeBlock.of("$T.notNull" + arguments + ");\n", CHECK);
  }

  /**
   * {@code Check.uint32(iops, "iops");}: nothing for types whose every Java value can be sent.
   *
   * @param plural what the method for lists is called by
   */
  private static CodeBlock rangeCheck(BuiltinType type, String plural, String arguments) {
    return switch (type) {
      case UINT32 -> CodeBlock.of("$T.uint32" + plural + arguments + ");\n", CHECK);
      case NUMBER -> CodeBlock.of("$T.finite" + plural + arguments + ");\n", CHECK);
      default ->
        IntRange.of(type)
            .filter(range -> !range.isWholeInt())
            .map(r ->
                CodeBlock.of("$T.range" + plural + arguments + ", $L);\n", CHECK, r.arguments()))
            .orElse(CodeBlock.of(""));
    };
  }
}
