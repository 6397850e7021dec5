package io.github.qmp4j.processor.emit;

import static io.github.qmp4j.processor.emit.RuntimeTypes.CHECK;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.qmp4j.processor.plan.Component;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The builder of a record that has optional components. */
final class BuilderEmitter {

  private static final String NAME = "Builder";

  private final JavaTypes types;

  BuilderEmitter(JavaTypes types) {
    this.types = types;
  }

  // /** A builder that starts with these values. */
  // public Builder toBuilder() {
  //   Builder builder = new Builder();
  //   builder.id = this.id;
  //   return builder;
  // }
  MethodSpec toBuilder(ClassName record, List<Component> components) {
    ClassName builder = record.nestedClass(NAME);
    MethodSpec.Builder method = MethodSpec.methodBuilder("toBuilder")
        .addJavadoc("A builder that starts with the values of this record.\n")
        .addModifiers(Modifier.PUBLIC)
        .returns(builder)
        .addStatement("$T builder = new $T()", builder, builder);
    StringBuilder code = new StringBuilder();
    for (Component component : components) {
      code.append("builder." + component.name() + " = this." + component.name() + ";\n");
    }
    return method.addCode(code.append("return builder;\n").toString()).build();
  }

  // public static final class Builder {
  //   private String id;
  //   public Builder() {}
  //   public Builder id(String id) {…}
  //   public Eject build() {…}
  // }
  TypeSpec builder(ClassName record, List<Component> components) {
    ClassName name = record.nestedClass(NAME);
    TypeSpec.Builder builder = TypeSpec.classBuilder(NAME)
        .addJavadoc(
            "Collects the values of a {@link $T}; what is not set, or set to null, is absent."
                + "\nNot safe for several threads.\n",
            record)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
    // Lint takes a constructor that nobody wrote for one that is shown by mistake.
    builder.addMethod(
        MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC).build());
    for (Component component : components) {
      builder.addField(field(component)).addMethod(setter(name, component));
      if (component.isOpen()) {
        builder.addMethods(PropertyEmitter.methods(name, component));
      }
    }
    BytesEmitter.of(components)
        .forEach(component -> builder.addMethod(BytesEmitter.setter(name, component)));
    return builder.addMethod(build(record, components)).build();
  }

  private FieldSpec field(Component component) {
    TypeName type = types.of(component.type());
    if (component.isOpen()) {
      return FieldSpec.builder(type, component.name(), Modifier.PRIVATE)
          .initializer("$T.of()", Map.class)
          .build();
    }
    // Not @Nullable: nobody sees it, and it costs javac more than the field does.
    return FieldSpec.builder(type.box(), component.name(), Modifier.PRIVATE).build();
  }

  // public Builder id(String id) {
  //   this.id = id;
  //   return this;
  // }
  private MethodSpec setter(ClassName builder, Component component) {
    return MethodSpec.methodBuilder(component.name())
        .addAnnotations(RecordParts.marks(component))
        .addModifiers(Modifier.PUBLIC)
        .returns(builder)
        .addParameter(types.of(component), component.name())
        .addCode("this." + component.name() + " = " + component.name() + ";\nreturn this;\n")
        .build();
  }

  // public Eject build() {
  //   return new Eject(Check.notNull(id, "id"), force);
  // }
  private MethodSpec build(ClassName record, List<Component> components) {
    CodeBlock.Builder code = CodeBlock.builder().add("return new $T(", record);
    String separator = "";
    for (Component component : components) {
      String name = component.name();
      if (component.mayBeLeftOut()) {
        code.add(separator + name);
      } else {
        code.add(separator + "$T.notNull(" + name + ", " + Quoted.of(name) + ")", CHECK);
      }
      separator = ", ";
    }
    return MethodSpec.methodBuilder("build")
        .addJavadoc("The record with the values set.\n\n"
            + "@throws NullPointerException if a required value is not set; the message names it\n")
        .addModifiers(Modifier.PUBLIC)
        .returns(record)
        .addCode(code.add(");\n").build())
        .build();
  }
}
