package io.github.qmp4j.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which members generated records hide. */
class SecretsTest {

  @Test
  void theListOfSecretMembersCanBeExtended() {
    Compilation compilation = Compilations.compile(
        List.of(
            "-Aqmp.schemaPath=" + Compilations.CASES.resolve("demo").toAbsolutePath(),
            "-Aqmp.secrets=pin, Ship.class"),
        Compilations.packageInfo(
            "harbour", "schema = \"schema.json\", commands = {\"swear-in\", \"list-ships\"}"));

    assertThat(compilation)
        .generatedSourceFile("harbour.SwearIn")
        .contentsAsUtf8String()
        .contains("password=***, pin=***]");
    assertThat(compilation)
        .generatedSourceFile("harbour.Ship")
        .contentsAsUtf8String()
        .contains("class_=***");
  }
}
