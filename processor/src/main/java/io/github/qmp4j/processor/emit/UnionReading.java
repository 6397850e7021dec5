package io.github.qmp4j.processor.emit;

import static io.github.qmp4j.processor.emit.RuntimeTypes.DECODE;
import static io.github.qmp4j.processor.emit.RuntimeTypes.EARLY_MEMBERS;
import static io.github.qmp4j.processor.emit.RuntimeTypes.JSON_PARSER;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import io.github.qmp4j.processor.plan.Component;
import io.github.qmp4j.processor.plan.PlannedUnion;
import io.github.qmp4j.processor.plan.PlannedUnion.Choice;
import io.github.qmp4j.processor.plan.PlannedUnion.Others;
import io.github.qmp4j.processor.plan.PlannedUnion.Tag;
import io.github.qmp4j.processor.plan.PlannedUnion.Variant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Reads unions in one pass: the interface reads base members until the tag comes, then hands what it
 * has to the branch, which reads on. A branch's members that come before the tag are kept for it.
 */
final class UnionReading {

  /** The method of a branch that reads the rest of an object. */
  private static final String READ_REST = "readRest";

  private final Printing printing;

  UnionReading(Printing printing) {
    this.printing = printing;
  }

  // static ImageInfoSpecific read(JsonParser parser) {
  //   Decode.object(parser);
  //   …
  // }
  MethodSpec start(ClassName name, Variant union) {
    return ReadCode.readMethod("read", name)
        .addJavadoc(JavadocText.READ)
        .addStatement("$T.object(parser)", DECODE)
        .addCode(printing.reading().locals(union.components()))
        .addCode(choose(name, union))
        .build();
  }

  // private static Socket readRest(JsonParser parser) {…}
  MethodSpec goOn(ClassName name, Variant union, List<Component> known) {
    return restMethod(name, known)
        .addCode(printing.reading().locals(added(union, known)))
        .addCode(choose(name, union))
        .build();
  }

  // private static Qcow2 readRest(JsonParser parser, String nodeName) {
  //   …
  //   return new Qcow2(…);
  // }
  MethodSpec finish(ClassName name, Variant branch, List<Component> known) {
    ReadCode reading = printing.reading();
    List<Component> all = branch.components();
    return restMethod(name, known)
        .addCode(reading.locals(added(branch, known)))
        .addCode(all.isEmpty() ? skipMembers() : reading.loop(all, reading.skipOthers()))
        .addStatement("return new $T($L)", name, reading.constructorArguments(all))
        .build();
  }

  // private static Other readRest(JsonParser parser, SysEmuTarget target, Long cpuIndex) {
  //   …
  //   return new Other(target, …);
  // }
  MethodSpec finishOthers(ClassName name, Others others) {
    ReadCode reading = printing.reading();
    List<Component> base = others.components().subList(1, others.components().size());
    ParameterSpec tag = ParameterSpec.builder(
            printing.types().of(others.tag()), others.tag().name())
        .build();
    return restMethod(name, base, tag)
        .addCode(base.isEmpty() ? skipMembers() : reading.loop(base, reading.skipOthers()))
        .addCode("return new $T(" + others.tag().name(), name)
        .addCode(base.isEmpty() ? "" : ", ")
        .addCode(reading.constructorArguments(base))
        .addCode(");\n")
        .build();
  }

  /**
   * Still without a body.
   *
   * @param tag what tells the method which value of the tag it is, where that is not clear
   */
  MethodSpec.Builder restMethod(ClassName name, List<Component> known, ParameterSpec... tag) {
    MethodSpec.Builder method = MethodSpec.methodBuilder(READ_REST)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(name)
        .addParameter(JSON_PARSER, "parser")
        .addParameters(List.of(tag));
    for (Component component : known) {
      method.addParameter(
          JavaTypes.nullable(printing.types().of(component.type())), component.name());
    }
    return method;
  }

  private static List<Component> added(Variant variant, List<Component> known) {
    return variant.components().subList(known.size(), variant.components().size());
  }

  // while (Decode.nextMember(parser) != null) {
  //   Decode.skip(parser);
  // }
  private static CodeBlock skipMembers() {
    return CodeBlock.builder()
        .beginControlFlow("while ($T.nextMember(parser) != null)", DECODE)
        .addStatement("$T.skip(parser)", DECODE)
        .endControlFlow()
        .build();
  }

  // EarlyMembers early = null;
  // for (…) {
  //   …
  //     case "type" -> {
  //       JsonParser rest = EarlyMembers.then(early, parser);
  //       return switch (Decode.string(parser)) {
  //         case "qcow2" -> Qcow2.readRest(rest);
  //         …
  //         case "raw", "vvfat" -> Other.readRest(rest, ImageInfoSpecificKind.read(parser));
  //         default -> Unrecognized.readRest(rest, parser.getString());
  //       };
  //     }
  //     default -> early = EarlyMembers.keep(early, parser);
  // }
  // return Unrecognized.readRest(EarlyMembers.untagged(early, parser, "type"), "");
  private CodeBlock choose(ClassName name, Variant union) {
    Choice choice = Objects.requireNonNull(union.choice());
    ClassName unrecognized = name.nestedClass(PlannedUnion.UNRECOGNIZED);
    String tagName = Quoted.of(choice.wireName());
    CodeBlock.Builder cases = CodeBlock.builder();
    cases.beginControlFlow("case " + tagName + " ->");
    cases.addStatement("$T rest = $T.then(early, parser)", JSON_PARSER, EARLY_MEMBERS);
    cases.add("return switch ($T.string(parser)) {\n$>", DECODE);
    String known = arguments(union.components());
    for (Variant branch : choice.branches()) {
      Tag tag = branch.tags().get(branch.tags().size() - 1);
      cases.add(
          "case " + Quoted.of(tag.wireValue()) + " -> $T." + READ_REST + "(rest" + known + ");\n",
          name.nestedClass(branch.name()));
    }
    if (choice.others() != null) {
      cases.add(others(name.nestedClass(choice.others().name()), choice.others(), known));
    }
    cases.add(
        "default -> $T." + READ_REST + "(rest, parser.getString()" + known + ");\n", unrecognized);
    cases.add("$<};\n").endControlFlow();
    cases.addStatement("default -> early = $T.keep(early, parser)", EARLY_MEMBERS);
    return CodeBlock.builder()
        .addStatement("$T early = null", EARLY_MEMBERS)
        .add(printing.reading().loop(union.components(), cases.build()))
        .addStatement(
            "return $T." + READ_REST + "($T.untagged(early, parser, " + tagName + "), \"\"" + known
                + ")",
            unrecognized,
            EARLY_MEMBERS)
        .build();
  }

  // case "raw", "vvfat" -> Other.readRest(rest, ImageInfoSpecificKind.read(parser), …);
  private CodeBlock others(ClassName record, Others others, String known) {
    String values = others.values().stream()
        .map(value -> Quoted.of(value.origin().name()))
        .collect(Collectors.joining(", "));
    return CodeBlock.builder()
        .add("case " + values + " -> $T." + READ_REST + "(rest, ", record)
        .add(printing.reading().value(others.tag().type()))
        .add(known + ");\n")
        .build();
  }

  private static String arguments(List<Component> components) {
    StringBuilder arguments = new StringBuilder();
    components.forEach(component -> arguments.append(", ").append(component.name()));
    return arguments.toString();
  }
}
