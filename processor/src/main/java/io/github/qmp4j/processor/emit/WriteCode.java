package io.github.qmp4j.processor.emit;

import static io.github.qmp4j.processor.emit.RuntimeTypes.ANY_JSON;
import static io.github.qmp4j.processor.emit.RuntimeTypes.ENCODE;
import static io.github.qmp4j.processor.emit.RuntimeTypes.JSON_GENERATOR;
import static io.github.qmp4j.processor.emit.RuntimeTypes.LISTS;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.github.qmp4j.processor.plan.Component;
import io.github.qmp4j.processor.plan.JavaType;
import io.github.qmp4j.processor.plan.PlannedUnion.Tag;
import io.github.qmp4j.schema.model.BuiltinType;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The code that writes JSON. */
final class WriteCode {

  // Encode.member(generator, "force", force);
  CodeBlock member(Component component) {
    JavaType type = component.type();
    String name = component.name();
    if (type instanceof JavaType.EventTime) {
      return CodeBlock.of("");
    }
    if (type instanceof JavaType.OpenMembers) {
      return CodeBlock.of("$T.writeMembers(generator, " + name + ");\n", ANY_JSON);
    }
    String wireName = Quoted.of(component.wireName());
    String method = memberMethod(type);
    if (method != null) {
      return CodeBlock.of(
          "$T." + method + "(generator, " + wireName + ", " + name + ");\n", ENCODE);
    }
    CodeBlock property = CodeBlock.builder()
        .add("generator.writeName(" + wireName + ");\n")
        .add(value(type, name))
        .add(";\n")
        .build();
    return component.optional()
        ? CodeBlock.builder()
            .add("if (" + name + " != null) {\n$>")
            .add(property)
            .add("$<}\n")
            .build()
        : property;
  }

  /** The method that writes name and value, if there is one; null where it takes two. */
  private static @Nullable String memberMethod(JavaType type) {
    JavaType element = type instanceof JavaType.ListOf list ? list.element() : type;
    if (element instanceof JavaType.Generated) {
      return "member";
    }
    if (!(type instanceof JavaType.Builtin builtin)) {
      return null;
    }
    return switch (builtin.type()) {
      case ANY, NULL, NUMBER -> null;
      case UINT64, SIZE -> "memberUint64";
      default -> "member";
    };
  }

  /** {@code generator.writeString(value)}: an expression statement for a value. */
  CodeBlock value(JavaType type, String value) {
    if (type instanceof JavaType.Builtin builtin) {
      return switch (builtin.type()) {
        case STR -> CodeBlock.of("generator.writeString(" + value + ")");
        case BOOL -> CodeBlock.of("generator.writeBoolean(" + value + ")");
        case UINT64, SIZE -> CodeBlock.of("$T.uint64(generator, " + value + ")", ENCODE);
        case ANY, NULL -> CodeBlock.of("$T.write(generator, " + value + ")", ANY_JSON);
        default -> CodeBlock.of("generator.writeNumber(" + value + ")");
      };
    }
    if (type instanceof JavaType.Generated) {
      return CodeBlock.of(value + ".write(generator)");
    }
    if (type instanceof JavaType.ListOf list) {
      return list.element() instanceof JavaType.Generated
          ? CodeBlock.of("$T.write(generator, " + value + ")", LISTS)
          : CodeBlock.of(
              "$T."
                  + listMethod(((JavaType.Builtin) list.element()).type())
                  + "(generator, "
                  + value
                  + ")",
              LISTS);
    }
    throw new IllegalArgumentException("never written: " + type);
  }

  private static String listMethod(BuiltinType type) {
    return switch (type) {
      case STR -> "writeStrings";
      case BOOL -> "writeBools";
      case NUMBER -> "writeNumbers";
      case INT8, INT16, INT32, UINT8, UINT16, INT, INT64, UINT32 -> "writeIntegers";
      case UINT64, SIZE -> "writeUint64s";
      case ANY, NULL -> "writeAnys";
    };
  }

  // Encode.member(generator, "driver", "qcow2");
  static CodeBlock tags(List<Tag> tags) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (Tag tag : tags) {
      code.addStatement("$T.member(generator, $S, $S)", ENCODE, tag.wireName(), tag.wireValue());
    }
    return code.build();
  }

  // @Override
  // public void write(JsonGenerator generator) {
  //   Encode.start(generator);
  //   …
  //   Encode.end(generator);
  // }
  MethodSpec objectMethod(String name, CodeBlock first, List<Component> components) {
    MethodSpec.Builder method =
        writeMethod(name).addStatement("$T.start(generator)", ENCODE).addCode(first);
    components.forEach(component -> method.addCode(member(component)));
    return method.addStatement("$T.end(generator)", ENCODE).build();
  }

  static MethodSpec.Builder writeMethod(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(JSON_GENERATOR, "generator");
  }
}
