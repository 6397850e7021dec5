package io.github.qmp4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.testing.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** Every rule of the protocol has a test that names it, or a reason why there is none. */
class RulesTest {

  private static final int RULES = 92;
  /** The reasons that stand for a test of another module, and where those tests are. */
  private static final Map<String, Path> TESTS_ELSEWHERE = Map.of(
      "generated", Path.of("../processor/src/test/java/io/github/qmp4j/processor"),
      "operations", Path.of("operations/src/test/java/io/github/qmp4j"));

  private static final Set<String> REASONS =
      Set.of("server", "generated", "operations", "told", "missing");

  @Test
  void eachRuleHasATestOrAReason() throws Exception {
    TreeMap<Integer, Set<String>> tests = tests();
    TreeSet<Integer> excused = new TreeSet<>();
    for (String line : withoutTest()) {
      String[] parts = line.split(" +", 3);
      assertThat(parts).as(line).hasSize(3);
      assertThat(REASONS).as(line).contains(parts[1]);
      assertThat(excused.add(Integer.valueOf(parts[0]))).as("twice: " + line).isTrue();
    }
    assertThat(excused)
        .as("rules with a reason why they have no test")
        .doesNotContainAnyElementsOf(tests.keySet());
    TreeSet<Integer> known = new TreeSet<>(tests.keySet());
    known.addAll(excused);
    assertThat(known)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, RULES).boxed().toList());
  }

  @Test
  void everyTestThatNamesARuleIsFound() throws Exception {
    assertThat(tests().get(11)).contains("OpeningTest.silenceIsGivenUpInTime");
    assertThat(tests().get(83)).contains("RealAgentTest.commandsAreAnswered");
  }

  @Test
  void whatAnotherModuleKeepsHasATestThereThatNamesIt() throws IOException {
    for (String line : withoutTest()) {
      String[] parts = line.split(" +", 3);
      Path tests = TESTS_ELSEWHERE.get(parts[1]);
      if (tests != null) {
        String[] test = parts[2].split("\\.");
        Path file = tests.resolve(test[0] + ".java");
        String rule = "@Rule\\((\\{[0-9, ]*)?\\b" + parts[0] + "\\b[0-9, ]*}?\\)";
        assertThat(Files.readString(file))
            .as(line)
            .containsPattern(rule + "\\s+void " + test[1] + "\\(");
      }
    }
  }

  private static TreeMap<Integer, Set<String>> tests() throws Exception {
    TreeMap<Integer, Set<String>> tests = new TreeMap<>();
    for (String name : classNames()) {
      Class<?> type = Class.forName(name, false, RulesTest.class.getClassLoader());
      for (Method method : type.getDeclaredMethods()) {
        Rule rule = method.getAnnotation(Rule.class);
        if (rule != null) {
          String test = type.getSimpleName() + "." + method.getName();
          assertThat(AnnotationSupport.isAnnotated(method, Testable.class))
              .as("%s names rules and is no test", test)
              .isTrue();
          for (int number : rule.value()) {
            tests.computeIfAbsent(number, n -> new TreeSet<>()).add(test);
          }
        }
      }
    }
    return tests;
  }

  private static Collection<String> classNames() throws IOException, URISyntaxException {
    Path root = Path.of(
        RulesTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(file -> file.endsWith("Test.class"))
          .map(file ->
              file.substring(0, file.length() - ".class".length()).replaceAll("[/\\\\]", "."))
          .toList();
    }
  }

  private static List<String> withoutTest() throws IOException {
    try (InputStream in = RulesTest.class.getResourceAsStream("rules-without-test.txt")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }
}
