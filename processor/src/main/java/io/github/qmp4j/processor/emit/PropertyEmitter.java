package io.github.qmp4j.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.qmp4j.processor.plan.Component;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Methods of a builder that add to the members that no schema lists one by one, whatever their type. */
final class PropertyEmitter {

  private static final String NAME = "property";

  private PropertyEmitter() {}

  static List<MethodSpec> methods(ClassName builder, Component component) {
    return List.of(
        json(builder, component.name()),
        of(builder, ClassName.get(String.class), RuntimeTypes.STRING_NODE),
        of(builder, TypeName.LONG, RuntimeTypes.LONG_NODE),
        of(builder, TypeName.BOOLEAN, RuntimeTypes.BOOLEAN_NODE));
  }

  // public Builder property(String name, JsonNode value) {
  //   Map<String, JsonNode> more = new LinkedHashMap<>(properties);
  //   more.put(name, value);
  //   properties = more;
  //   return this;
  // }
  private static MethodSpec json(ClassName builder, String all) {
    TypeName map = ParameterizedTypeName.get(
        ClassName.get(Map.class), ClassName.get(String.class), RuntimeTypes.JSON_NODE);
    return method(builder, RuntimeTypes.JSON_NODE)
        .addJavadoc("Adds one of {@link #" + all + "}.\n")
        .addStatement("$T more = new $T<>(" + all + ")", map, LinkedHashMap.class)
        .addCode("more.put(name, value);\n" + all + " = more;\nreturn this;\n")
        .build();
  }

  // public Builder property(String name, String value) {
  //   return property(name, StringNode.valueOf(value));
  // }
  private static MethodSpec of(ClassName builder, TypeName type, ClassName node) {
    return method(builder, type)
        .addStatement("return " + NAME + "(name, $T.valueOf(value))", node)
        .build();
  }

  private static MethodSpec.Builder method(ClassName builder, TypeName value) {
    return MethodSpec.methodBuilder(NAME)
        .addModifiers(Modifier.PUBLIC)
        .returns(builder)
        .addParameter(ParameterSpec.builder(String.class, "name").build())
        .addParameter(ParameterSpec.builder(value, "value").build());
  }
}
