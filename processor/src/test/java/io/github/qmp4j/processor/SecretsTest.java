package io.github.qmp4j.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void aMemberIsNamedByATypeThatInheritsItOrByItsCommand(@TempDir Path dir) throws IOException {
    Files.writeString(dir.resolve("schema.json"), """
        { 'struct': 'Base', 'data': { 'token': 'str', '__com.example_key': 'str' } }
        { 'struct': 'Derived', 'base': 'Base', 'data': { 'x': 'str' } }
        { 'command': 'swear-in', 'data': { 'pin': 'str', 'd': 'Derived', 'b': 'Base' } }
        { 'command': 'swear-at', 'data': { 'pin': 'str' } }
        { 'event': 'SWORN', 'data': { 'pin': 'str' } }
        """);

    Compilation compilation = Compilations.compile(
        List.of(
            "-Aqmp.schemaPath=" + dir,
            "-Aqmp.secrets=Derived.token,Base.__com.example_key,swear-in.pin,SWORN.pin"),
        Compilations.packageInfo("api", "schema = \"schema.json\""));

    assertThat(compilation)
        .generatedSourceFile("api.Derived")
        .contentsAsUtf8String()
        .contains("token=***, comExampleKey=***, x=\"");
    assertThat(compilation)
        .generatedSourceFile("api.Base")
        .contentsAsUtf8String()
        .contains("token=\" + token + \", comExampleKey=***]");
    assertThat(compilation)
        .generatedSourceFile("api.SwearIn")
        .contentsAsUtf8String()
        .contains("pin=***");
    assertThat(compilation)
        .generatedSourceFile("api.SwornEvent")
        .contentsAsUtf8String()
        .contains("pin=***");
    assertThat(compilation)
        .generatedSourceFile("api.SwearAt")
        .contentsAsUtf8String()
        .doesNotContain("***");
  }
}
