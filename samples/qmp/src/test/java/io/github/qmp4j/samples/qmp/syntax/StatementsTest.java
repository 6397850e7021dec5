package io.github.qmp4j.samples.qmp.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What becomes of lines: {@code lines.txt}, beside this in the resources. */
class StatementsTest {

  @TestFactory
  Stream<DynamicTest> lines() throws IOException {
    List<DynamicTest> cases = new ArrayList<>();
    for (String block : resource("lines.txt").split("\n# ")) {
      List<String> lines = block.lines().toList();
      cases.add(DynamicTest.dynamicTest(lines.get(0), () -> play(lines)));
    }
    return cases.stream().skip(1); // the explanation
  }

  private static void play(List<String> script) {
    Statements statements = new Statements();
    String typed = "";
    int checked = 0;
    for (String line : script.subList(1, script.size())) {
      if (line.startsWith(">")) {
        typed = line.substring(2);
      } else if (!line.isEmpty()) {
        assertThat(outcome(statements, typed)).isEqualTo(line);
        checked++;
      }
    }
    assertThat(checked).isPositive();
  }

  private static String outcome(Statements statements, String line) {
    try {
      return statements.next(line).map(StatementsTest::show).orElse("...");
    } catch (SyntaxException e) {
      return "! " + e.getMessage();
    }
  }

  private static String show(Invocation invocation) {
    String arguments = invocation.argumentsJson();
    String urgently = invocation.outOfBand() ? " out of band" : "";
    return "= " + invocation.command() + urgently + (arguments == null ? "" : " " + arguments)
        + (invocation.id() == null ? "" : " id " + invocation.id());
  }

  @Test
  void whatAnotherLineMayCloseIsToldFromWhatIsWrong() {
    for (String open : List.of("x a=\"b", "x a={\"k\":", "{\"execute\": \"x\",")) {
      assertThatThrownBy(() -> Invocation.ofLine(open)).isInstanceOf(UnfinishedException.class);
    }
    assertThatThrownBy(() -> Invocation.ofLine("{\"execute\" \"x\"}"))
        .isExactlyInstanceOf(SyntaxException.class);
  }

  @Test
  void wordsThatAreSplitAlreadyKeepTheirBlanksAndInnerQuotes() {
    List<String> words = List.of("x", "a=it's b", "b=\"7\"", "c=7", "d={\"k\": 1}", "e='a' b'");
    assertThat(Invocation.ofArguments(words).argumentsJson())
        .isEqualTo("{\"a\":\"it's b\",\"b\":\"7\",\"c\":7,\"d\":{\"k\":1},\"e\":\"'a' b'\"}");
  }

  @Test
  void aSingleWordMayBeARequestInJson() {
    assertThat(Invocation.ofArguments(List.of("{\"execute\": \"stop\"}")).command())
        .isEqualTo("stop");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = StatementsTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
