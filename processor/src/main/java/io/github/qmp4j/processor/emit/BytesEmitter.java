package io.github.qmp4j.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.github.qmp4j.processor.plan.Component;
import io.github.qmp4j.processor.plan.Trait;
import java.util.Base64;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The bytes behind strings in base64: to get them from a record, and to give them to its builder. The
 * components themselves stay what is on the wire.
 */
final class BytesEmitter {

  private static final ArrayTypeName BYTES = ArrayTypeName.of(TypeName.BYTE);

  private BytesEmitter() {}

  /** The components that have bytes; not those whose method would take the name of another one. */
  static List<Component> of(List<Component> components) {
    return components.stream()
        .filter(component -> component.is(Trait.BASE64))
        .filter(component ->
            components.stream().noneMatch(other -> other.name().equals(name(component))))
        .toList();
  }

  private static String name(Component component) {
    return component.name() + "Bytes";
  }

  // public byte @Nullable [] outDataBytes() {
  //   return outData == null ? null : Base64.getDecoder().decode(outData);
  // }
  static MethodSpec accessor(Component component) {
    String name = component.name();
    CodeBlock decoded = CodeBlock.of("$T.getDecoder().decode(" + name + ")", Base64.class);
    return MethodSpec.methodBuilder(name(component))
        .addJavadoc("{@link #" + name + "} decoded, a new array each time"
            + (component.optional() ? "; null if absent" : "") + ".\n\n"
            + "@throws IllegalArgumentException if it is not in base64\n")
        .addAnnotations(RecordParts.marks(component))
        .addModifiers(Modifier.PUBLIC)
        .returns(component.optional() ? JavaTypes.nullable(BYTES) : BYTES)
        .addStatement(
            component.optional()
                ? CodeBlock.of("return " + name + " == null ? null : $L", decoded)
                : CodeBlock.of("return $L", decoded))
        .build();
  }

  // public Builder outDataBytes(byte[] bytes) {
  //   return outData(Base64.getEncoder().encodeToString(bytes));
  // }
  static MethodSpec setter(ClassName builder, Component component) {
    return MethodSpec.methodBuilder(name(component))
        .addJavadoc("As {@link #" + component.name() + "}, from the bytes themselves.\n")
        .addAnnotations(RecordParts.marks(component))
        .addModifiers(Modifier.PUBLIC)
        .returns(builder)
        .addParameter(BYTES, "bytes")
        .addStatement(
            "return " + component.name() + "($T.getEncoder().encodeToString(bytes))", Base64.class)
        .build();
  }
}
