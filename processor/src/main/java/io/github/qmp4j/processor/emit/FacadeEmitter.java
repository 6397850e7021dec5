package io.github.qmp4j.processor.emit;

import static io.github.qmp4j.processor.emit.RuntimeTypes.EVENT_QUEUE;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import io.github.qmp4j.processor.history.GenerationRecord;
import io.github.qmp4j.processor.plan.Component;
import io.github.qmp4j.processor.plan.JavaPlan;
import io.github.qmp4j.processor.plan.PlannedCommand;
import io.github.qmp4j.processor.plan.Server;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/** The class with one method for each command. */
final class FacadeEmitter {

  private final Printing printing;

  FacadeEmitter(Printing printing) {
    this.printing = printing;
  }

  // public final class Qmp {
  //   private final QmpClient client;
  //   private final @Nullable Duration timeout;
  //
  //   public static Qmp on(QmpClient client) {…}
  //   public StatusInfo queryStatus() {…}
  // }
  TypeSpec.Builder emit(JavaPlan plan) {
    ClassName name = printing.types().generated(plan.facade());
    TypeSpec.Builder facade = TypeSpec.classBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addJavadoc("$L", printing.javadoc().facade())
        .addField(printing.server().client(), "client", Modifier.PRIVATE, Modifier.FINAL)
        .addField(
            JavaTypes.nullable(ClassName.get(Duration.class)),
            "timeout",
            Modifier.PRIVATE,
            Modifier.FINAL)
        .addMethod(constructor())
        .addMethod(on(name))
        .addMethod(withTimeout(name))
        .addMethod(client());
    if (plan.server() == Server.QMP) {
      facade.addMethod(check(name));
    }
    if (plan.hasEvents()) {
      facade.addMethod(events(plan));
    }
    for (PlannedCommand command : plan.commands()) {
      if (command.positional()) {
        facade.addMethod(positional(command));
      }
      if (command.hasOptional() || !command.positional()) {
        facade.addMethod(withRequest(command));
      }
      if (command.hasOptional()) {
        facade.addMethod(withBuilder(command));
      }
    }
    return facade.addMethod(execute());
  }

  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(printing.server().client(), "client")
        .addParameter(JavaTypes.nullable(ClassName.get(Duration.class)), "timeout")
        .addStatement("this.client = client")
        .addStatement("this.timeout = timeout")
        .build();
  }

  private MethodSpec on(ClassName facade) {
    return MethodSpec.methodBuilder("on")
        .addJavadoc("The commands of this package, sent by a client, which stays the caller's.\n")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(facade)
        .addParameter(printing.server().client(), "client")
        .addStatement(
            "return new $T($T.requireNonNull(client, $S), null)", facade, Objects.class, "client")
        .build();
  }

  private static MethodSpec withTimeout(ClassName facade) {
    return MethodSpec.methodBuilder("withTimeout")
        .addJavadoc(
            "The same commands on the same client, each with this long to be answered instead of\n"
                + "the client's own time.\n")
        .addModifiers(Modifier.PUBLIC)
        .returns(facade)
        .addParameter(Duration.class, "timeout")
        .addStatement(
            "return new $T(client, $T.requireNonNull(timeout, $S))",
            facade,
            Objects.class,
            "timeout")
        .build();
  }

  private MethodSpec client() {
    return MethodSpec.methodBuilder("client")
        .addJavadoc("The client that sends.\n")
        .addModifiers(Modifier.PUBLIC)
        .returns(printing.server().client())
        .addStatement("return client")
        .build();
  }

  // public static CompatibilityReport check(QmpClient client) {
  //   return CompatibilityCheck.run(client, Qmp.class, …);
  // }
  private MethodSpec check(ClassName facade) {
    return MethodSpec.methodBuilder("check")
        .addJavadoc(
            "Compares all that was generated here with what the server has, as it was built: what it\n"
                + "lacks, what it wants otherwise, what it has deprecated. Names of types play no part.\n"
                + "Asks the server for two hundred kilobytes each time, and throws as sending a command\n"
                + "does. Needs the library {@code io.github.qmp4j:qmp4j-check}.\n"
                + "\n"
                + "@throws io.github.qmp4j.CommandRefusedException if the server is older than QEMU 2.5\n"
                + "    and cannot tell\n"
                + "@throws IllegalStateException if that library is missing; the message says so\n")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(RuntimeTypes.COMPATIBILITY_REPORT)
        .addParameter(printing.server().client(), "client")
        .addStatement(
            // The class looks for it itself: a module shows its resources to nobody else.
            "return $T.run(client, $T.class, $T.class.getResource($S))",
            RuntimeTypes.COMPATIBILITY_CHECK,
            facade,
            facade,
            GenerationRecord.RESOURCE)
        .build();
  }

  private MethodSpec events(JavaPlan plan) {
    return MethodSpec.methodBuilder("events")
        .addJavadoc(
            "The events from now on, with the classes of this package. To be closed when no\n"
                + "longer wanted.\n")
        .addModifiers(Modifier.PUBLIC)
        .returns(EVENT_QUEUE)
        .addStatement(
            "return client.events($T.CATALOG)", printing.types().generated(plan.eventCatalog()))
        .build();
  }

  // public void eject(String id) {
  //   execute(new Eject(id));
  // }
  private MethodSpec positional(PlannedCommand command) {
    MethodSpec.Builder method =
        method(command, CodeBlock.of("$L", printing.javadoc().command(command)));
    for (Component component : command.required()) {
      method.addParameter(printing.types().of(component), component.name());
    }
    List<CodeBlock> arguments =
        command.required().stream().map(c -> CodeBlock.of("$N", c.name())).toList();
    CodeBlock request = CodeBlock.of(
        "new $T($L)", printing.types().generated(command.name()), CodeBlock.join(arguments, ", "));
    return send(command, method, request);
  }

  // public void eject(Eject request) {
  //   execute(request);
  // }
  private MethodSpec withRequest(PlannedCommand command) {
    CodeBlock doc = command.positional()
        ? CodeBlock.of("As {@link #$L}, with all arguments.\n", positionalSignature(command))
        : CodeBlock.of("$L", printing.javadoc().command(command));
    return send(
        command,
        method(command, doc).addParameter(printing.types().generated(command.name()), "request"),
        CodeBlock.of("request"));
  }

  // public void eject(Consumer<Eject.Builder> arguments) {
  //   Eject.Builder builder = new Eject.Builder();
  //   arguments.accept(builder);
  //   execute(builder.build());
  // }
  private MethodSpec withBuilder(PlannedCommand command) {
    ClassName builder = printing.types().generated(command.name()).nestedClass("Builder");
    CodeBlock doc = CodeBlock.of(
        "As {@link #$L($L)}, with arguments by their names.\n", command.method(), command.name());
    MethodSpec.Builder method = method(command, doc)
        .addParameter(
            ParameterizedTypeName.get(
                ClassName.get(Consumer.class), WildcardTypeName.supertypeOf(builder)),
            "arguments")
        .addStatement("$T builder = new $T()", builder, builder)
        .addStatement("arguments.accept(builder)");
    return send(command, method, CodeBlock.of("builder.build()"));
  }

  /** {@code eject(String)}, as a link in Javadoc wants it. */
  private CodeBlock positionalSignature(PlannedCommand command) {
    List<CodeBlock> types = command.required().stream()
        .map(c -> CodeBlock.of("$T", erased(printing.types().of(c))))
        .toList();
    return CodeBlock.of("$L($L)", command.method(), CodeBlock.join(types, ", "));
  }

  private static TypeName erased(TypeName type) {
    return type instanceof ParameterizedTypeName list ? list.rawType() : type.withoutAnnotations();
  }

  private MethodSpec.Builder method(PlannedCommand command, CodeBlock doc) {
    return MethodSpec.methodBuilder(command.method())
        .addJavadoc(doc)
        .addAnnotations(Marks.of(command.origin()))
        .addModifiers(Modifier.PUBLIC);
  }

  private MethodSpec send(PlannedCommand command, MethodSpec.Builder method, CodeBlock request) {
    if (command.result() == null) {
      return method.addStatement("execute($L)", request).build();
    }
    return method
        .returns(printing.types().of(command.result()))
        .addStatement("return execute($L)", request)
        .build();
  }

  // private <R> R execute(QmpCommand<R> command) {
  //   return timeout == null ? client.execute(command) : client.execute(command, timeout);
  // }
  private MethodSpec execute() {
    TypeName result = TypeVariableName.get("R");
    return MethodSpec.methodBuilder("execute")
        .addModifiers(Modifier.PRIVATE)
        .addTypeVariable(TypeVariableName.get("R"))
        .returns(result)
        .addParameter(ParameterizedTypeName.get(printing.server().command(), result), "command")
        .addStatement(
            "return timeout == null ? client.execute(command) : client.execute(command, timeout)")
        .build();
  }
}
