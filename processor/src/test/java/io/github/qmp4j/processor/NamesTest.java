package io.github.qmp4j.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names do not depend on what else is selected. */
class NamesTest {

  @ParameterizedTest
  @ValueSource(strings = {"{\"query-depth2\", \"query-depth-2\"}", "\"query-depth-2\""})
  void selectingOneMoreCommandRenamesNoMethod(String commands) {
    Compilation compilation = Compilations.compile(
        Compilations.CASES,
        Compilations.packageInfo("api", "schema = \"traps/schema.json\", commands = " + commands));

    assertThat(compilation)
        .generatedSourceFile("api.Qmp")
        .contentsAsUtf8String()
        .contains("void queryDepth2Command() {\n    execute(new QueryDepth2Command());");
  }
}
