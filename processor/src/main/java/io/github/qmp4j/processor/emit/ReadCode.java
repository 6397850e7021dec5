package io.github.qmp4j.processor.emit;

import static io.github.qmp4j.processor.emit.RuntimeTypes.ANY_JSON;
import static io.github.qmp4j.processor.emit.RuntimeTypes.DECODE;
import static io.github.qmp4j.processor.emit.RuntimeTypes.JSON_PARSER;
import static io.github.qmp4j.processor.emit.RuntimeTypes.LISTS;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.qmp4j.processor.plan.Component;
import io.github.qmp4j.processor.plan.JavaType;
import io.github.qmp4j.processor.plan.PlannedEnum;
import io.github.qmp4j.schema.model.BuiltinType;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The code that reads JSON. */
final class ReadCode {

  private final JavaTypes types;

  ReadCode(JavaTypes types) {
    this.types = types;
  }

  /** {@code StatusInfo.read(parser)}: an expression for the value that the parser stands on. */
  CodeBlock value(JavaType type) {
    if (type instanceof JavaType.Builtin builtin) {
      return builtin(builtin.type());
    }
    if (type instanceof JavaType.Generated generated) {
      return CodeBlock.of("$T.read(parser)", types.generated(generated.name()));
    }
    if (type instanceof JavaType.ListOf list) {
      return list.element() instanceof JavaType.Generated element
          ? CodeBlock.of("$T.readList(parser)", types.generated(element.name()))
          : builtinList(((JavaType.Builtin) list.element()).type());
    }
    throw new IllegalArgumentException("never read: " + type);
  }

  private static CodeBlock builtin(BuiltinType type) {
    return switch (type) {
      case STR -> CodeBlock.of("$T.string(parser)", DECODE);
      case BOOL -> CodeBlock.of("$T.bool(parser)", DECODE);
      case NUMBER -> CodeBlock.of("$T.number(parser)", DECODE);
      case INT, INT64 -> CodeBlock.of("$T.int64(parser)", DECODE);
      case UINT64, SIZE -> CodeBlock.of("$T.uint64(parser)", DECODE);
      case UINT32 -> CodeBlock.of("$T.uint32(parser)", DECODE);
      case INT8, INT16, INT32, UINT8, UINT16 ->
        CodeBlock.of(
            "$T.int32(parser, $L)", DECODE, IntRange.of(type).orElseThrow().arguments());
      case ANY, NULL -> CodeBlock.of("$T.read(parser)", ANY_JSON);
    };
  }

  private static CodeBlock builtinList(BuiltinType type) {
    return switch (type) {
      case STR -> CodeBlock.of("$T.strings(parser)", LISTS);
      case BOOL -> CodeBlock.of("$T.bools(parser)", LISTS);
      case NUMBER -> CodeBlock.of("$T.numbers(parser)", LISTS);
      case INT, INT64 -> CodeBlock.of("$T.int64s(parser)", LISTS);
      case UINT64, SIZE -> CodeBlock.of("$T.uint64s(parser)", LISTS);
      case UINT32 -> CodeBlock.of("$T.uint32s(parser)", LISTS);
      case INT8, INT16, INT32, UINT8, UINT16 ->
        CodeBlock.of(
            "$T.int32s(parser, $L)", LISTS, IntRange.of(type).orElseThrow().arguments());
      case ANY, NULL -> CodeBlock.of("$T.anys(parser)", LISTS);
    };
  }

  // Boolean running = null;
  // RunState status = null;
  CodeBlock locals(List<Component> components) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (Component component : components) {
      code.add("$T " + component.name() + " = null;\n", types.boxed(component.type()));
    }
    return code.build();
  }

  // for (String memberName = parser.nextName(); memberName != null; memberName = parser.nextName())
  // {
  //   parser.nextToken();
  //   switch (memberName) {
  //     case "running" -> running = Decode.bool(parser);
  //     …
  //     default -> parser.skipChildren();
  //   }
  // }
  CodeBlock loop(List<Component> components, CodeBlock otherCases) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("""
        for (String memberName = parser.nextName(); memberName != null; memberName = parser.nextName()) {
          parser.nextToken();
          switch (memberName) {
        $>$>""");
    for (Component component : components) {
      code.add("case " + Quoted.of(component.wireName()) + " -> " + component.name() + " = ");
      code.add(value(component.type())).add(";\n");
    }
    return code.add(otherCases).add("$<$<  }\n}\n").build();
  }

  // default -> parser.skipChildren();
  CodeBlock skipOthers() {
    return CodeBlock.of("default -> parser.skipChildren();\n");
  }

  /** {@code Decode.orElse(parser, "running", running, false), status}: what constructors take. */
  CodeBlock constructorArguments(List<Component> components) {
    CodeBlock.Builder arguments = CodeBlock.builder();
    String separator = "";
    for (Component component : components) {
      addConstructorArgument(arguments, separator, component);
      separator = ", ";
    }
    return arguments.build();
  }

  private void addConstructorArgument(
      CodeBlock.Builder code, String separator, Component component) {
    if (component.optional() || component.type() instanceof JavaType.EventTime) {
      code.add(separator + component.name());
      return;
    }
    String names = "(parser, " + Quoted.of(component.wireName()) + ", " + component.name();
    CodeBlock fallback = fallback(component.type());
    if (fallback == null) {
      code.add(separator + "$T.required" + names + ")", DECODE);
    } else {
      code.add(separator + "$T.orElse" + names + ", ", DECODE).add(fallback).add(")");
    }
  }

  /** What stands in for a required member that the server left out; null if nothing can. */
  private @Nullable CodeBlock fallback(JavaType type) {
    if (type instanceof JavaType.ListOf) {
      return CodeBlock.of("$T.of()", List.class);
    }
    if (type instanceof JavaType.Generated generated && generated.isEnum()) {
      return CodeBlock.of("$T.$L", types.of(type), PlannedEnum.UNRECOGNIZED);
    }
    if (!(type instanceof JavaType.Builtin builtin)) {
      return null;
    }
    return switch (builtin.type()) {
      case STR -> CodeBlock.of("$S", "");
      case BOOL -> CodeBlock.of("false");
      case NUMBER -> CodeBlock.of("0.0");
      case INT8, INT16, INT32, UINT8, UINT16 -> CodeBlock.of("0");
      case INT, INT64, UINT32, UINT64, SIZE -> CodeBlock.of("0L");
      case ANY, NULL -> null;
    };
  }

  // Decode.object(parser);
  // Boolean running = null;
  // for (…) {…}
  // return new StatusInfo(Decode.orElse(parser, "running", running, false), …);
  CodeBlock object(TypeName type, List<Component> components) {
    List<Component> members = components.stream()
        .filter(c -> !(c.type() instanceof JavaType.EventTime))
        .toList();
    CodeBlock.Builder code = CodeBlock.builder().addStatement("$T.object(parser)", DECODE);
    if (members.isEmpty()) {
      code.addStatement("parser.skipChildren()");
    } else {
      code.add(locals(members)).add(loop(members, skipOthers()));
    }
    return code.addStatement("return new $T($L)", type, constructorArguments(components))
        .build();
  }

  // /** Reads an array of them. */
  // public static List<StatusInfo> readList(JsonParser parser) {
  //   Decode.array(parser);
  //   List<StatusInfo> list = new ArrayList<>();
  //   while (Decode.nextElement(parser)) {
  //     list.add(read(parser));
  //   }
  //   return List.copyOf(list);
  // }
  MethodSpec listMethod(TypeName element) {
    TypeName list = ParameterizedTypeName.get(ClassName.get(List.class), element);
    return readMethod("readList", list)
        .addStatement("$T.array(parser)", DECODE)
        .addStatement("$T list = new $T<>()", list, ArrayList.class)
        .beginControlFlow("while ($T.nextElement(parser))", DECODE)
        .addStatement("list.add(read(parser))")
        .endControlFlow()
        .addStatement("return $T.copyOf(list)", List.class)
        .build();
  }

  /** {@code public static StatusInfo read(JsonParser parser)}, still without a body. */
  static MethodSpec.Builder readMethod(String name, TypeName result) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(result)
        .addParameter(JSON_PARSER, "parser");
  }
}
