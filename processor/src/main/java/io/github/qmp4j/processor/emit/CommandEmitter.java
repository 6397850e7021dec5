package io.github.qmp4j.processor.emit;

import static io.github.qmp4j.processor.emit.RuntimeTypes.COMMAND_SPEC;
import static io.github.qmp4j.processor.emit.RuntimeTypes.EMPTY;
import static io.github.qmp4j.processor.emit.RuntimeTypes.JSON_PARSER;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.qmp4j.processor.plan.Component;
import io.github.qmp4j.processor.plan.PlannedCommand;
import io.github.qmp4j.schema.model.CommandFlags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The request record of a command. */
final class CommandEmitter {

  private final Printing printing;

  CommandEmitter(Printing printing) {
    this.printing = printing;
  }

  /** What the command's class is parameterized with; boxed, {@code Empty} if there is no result. */
  static TypeName result(PlannedCommand plan, JavaTypes types) {
    return plan.result() == null ? EMPTY : types.boxed(plan.result());
  }

  // public record Eject(@Nullable String device, …) implements QmpCommand<Empty>, WithoutResult {
  //   /** … */
  //   public static final CommandSpec SPEC = CommandSpec.of("eject");
  // }
  TypeSpec.Builder emit(PlannedCommand plan) {
    ClassName name = printing.types().generated(plan.name());
    TypeName result = result(plan, printing.types());
    TypeSpec.Builder type = printing
        .records()
        .record(name, plan.components())
        .addSuperinterface(ParameterizedTypeName.get(printing.server().command(), result))
        .addJavadoc("$L", printing.javadoc().record(plan.origin(), plan.components()))
        .addAnnotations(Marks.of(plan.origin()))
        .addField(spec(plan));
    if (plan.hasOptional() && plan.positional()) {
      type.addMethod(requiredOnly(plan));
    }
    type.addMethod(override("spec", COMMAND_SPEC).addStatement("return SPEC").build());
    if (plan.components().isEmpty()) {
      type.addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.WITHOUT_ARGUMENTS, result));
    } else {
      type.addMethod(writeArguments(plan));
    }
    if (plan.result() == null) {
      type.addSuperinterface(RuntimeTypes.WITHOUT_RESULT);
    } else {
      type.addMethod(override("readResult", result)
          .addParameter(JSON_PARSER, "parser")
          .addStatement("return $L", printing.reading().value(plan.result()))
          .build());
    }
    printing.records().addBuilder(type, name, plan.components());
    return type;
  }

  private FieldSpec spec(PlannedCommand plan) {
    CommandFlags flags = plan.origin().flags();
    boolean ordinary = flags.successResponse() && !flags.allowOob() && !flags.allowPreconfig();
    CodeBlock value = ordinary
        ? CodeBlock.of("$T.of($S)", COMMAND_SPEC, plan.origin().name())
        : CodeBlock.of(
            "new $T($S, $L, $L, $L)",
            COMMAND_SPEC,
            plan.origin().name(),
            flags.successResponse(),
            flags.allowOob(),
            flags.allowPreconfig());
    return FieldSpec.builder(COMMAND_SPEC, "SPEC", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("What the schema says about the command as a whole.\n")
        .initializer(value)
        .build();
  }

  // /** Without any of the optional arguments. */
  // public Eject(String id) {
  //   this(id, null);
  // }
  private MethodSpec requiredOnly(PlannedCommand plan) {
    List<CodeBlock> arguments = new ArrayList<>();
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
        .addJavadoc("Without any of the optional arguments.\n")
        .addModifiers(Modifier.PUBLIC);
    for (Component component : plan.components()) {
      if (component.isOpen()) {
        arguments.add(CodeBlock.of("$T.of()", Map.class));
      } else if (component.optional()) {
        arguments.add(CodeBlock.of("null"));
      } else {
        constructor.addParameter(printing.types().of(component), component.name());
        arguments.add(CodeBlock.of("$N", component.name()));
      }
    }
    return constructor.addStatement("this($L)", CodeBlock.join(arguments, ", ")).build();
  }

  // @Override
  // public void writeArguments(JsonGenerator generator) {…}
  private MethodSpec writeArguments(PlannedCommand plan) {
    if (plan.boxed()) {
      Component whole = plan.components().get(0);
      return WriteCode.writeMethod("writeArguments")
          .addStatement(printing.writing().value(whole.type(), whole.name()))
          .build();
    }
    return printing.writing().objectMethod("writeArguments", CodeBlock.of(""), plan.components());
  }

  private static MethodSpec.Builder override(String name, TypeName result) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(result);
  }
}
