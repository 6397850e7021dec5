package io.github.qmp4j.processor.emit;

import static io.github.qmp4j.processor.emit.RuntimeTypes.ANY_JSON;
import static io.github.qmp4j.processor.emit.RuntimeTypes.ENCODE;
import static io.github.qmp4j.processor.emit.RuntimeTypes.JSON_GENERATOR;
import static io.github.qmp4j.processor.emit.RuntimeTypes.LISTS;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.qmp4j.processor.plan.Component;
import io.github.qmp4j.processor.plan.JavaType;
import io.github.qmp4j.processor.plan.PlannedUnion.Tag;
import io.github.qmp4j.schema.model.BuiltinType;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The code that writes JSON. */
final class WriteCode {

  private final JavaTypes types;

  WriteCode(JavaTypes types) {
    this.types = types;
  }

  // if (force != null) {
  //   generator.writeBooleanProperty("force", force);
  // }
  CodeBlock member(Component component) {
    if (component.type() instanceof JavaType.EventTime) {
      return CodeBlock.of("");
    }
    CodeBlock property = property(component);
    return component.optional()
        ? CodeBlock.builder()
            .add("if (" + component.name() + " != null) {\n$>")
            .add(property)
            .add("$<}\n")
            .build()
        : property;
  }

  private CodeBlock property(Component component) {
    String name = component.name();
    if (component.type() instanceof JavaType.OpenMembers) {
      return CodeBlock.of("$T.writeMembers(generator, " + name + ");\n", ANY_JSON);
    }
    String shortcut = propertyMethod(component.type());
    if (shortcut != null) {
      return CodeBlock.of(
          "generator." + shortcut + "(" + Quoted.of(component.wireName()) + ", " + name + ");\n");
    }
    return CodeBlock.builder()
        .add("generator.writeName(" + Quoted.of(component.wireName()) + ");\n")
        .add(value(component.type(), name))
        .add(";\n")
        .build();
  }

  /** Jackson's method that writes name and value at once; null where it takes two. */
  private static @Nullable String propertyMethod(JavaType type) {
    if (!(type instanceof JavaType.Builtin builtin)) {
      return null;
    }
    return switch (builtin.type()) {
      case STR -> "writeStringProperty";
      case BOOL -> "writeBooleanProperty";
      case UINT64, SIZE, ANY, NULL -> null;
      default -> "writeNumberProperty";
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
      return list.element() instanceof JavaType.Generated element
          ? CodeBlock.of("$T.writeList(generator, " + value + ")", types.generated(element.name()))
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
      case INT8, INT16, INT32, UINT8, UINT16 -> "writeInt32s";
      case INT, INT64, UINT32 -> "writeInt64s";
      case UINT64, SIZE -> "writeUint64s";
      case ANY, NULL -> "writeAnys";
    };
  }

  // generator.writeStringProperty("driver", "qcow2");
  static CodeBlock tags(List<Tag> tags) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (Tag tag : tags) {
      code.addStatement("generator.writeStringProperty($S, $S)", tag.wireName(), tag.wireValue());
    }
    return code.build();
  }

  // @Override
  // public void write(JsonGenerator generator) {
  //   generator.writeStartObject();
  //   …
  //   generator.writeEndObject();
  // }
  MethodSpec objectMethod(String name, CodeBlock first, List<Component> components) {
    MethodSpec.Builder method =
        writeMethod(name).addStatement("generator.writeStartObject()").addCode(first);
    components.forEach(component -> method.addCode(member(component)));
    return method.addStatement("generator.writeEndObject()").build();
  }

  // public static void writeList(JsonGenerator generator, List<StatusInfo> list) {
  //   generator.writeStartArray();
  //   for (StatusInfo element : list) {
  //     element.write(generator);
  //   }
  //   generator.writeEndArray();
  // }
  MethodSpec listMethod(TypeName element) {
    return MethodSpec.methodBuilder("writeList")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addParameter(JSON_GENERATOR, "generator")
        .addParameter(ParameterizedTypeName.get(ClassName.get(List.class), element), "list")
        .addStatement("generator.writeStartArray()")
        .beginControlFlow("for ($T element : list)", element)
        .addStatement("element.write(generator)")
        .endControlFlow()
        .addStatement("generator.writeEndArray()")
        .build();
  }

  static MethodSpec.Builder writeMethod(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(JSON_GENERATOR, "generator");
  }
}
