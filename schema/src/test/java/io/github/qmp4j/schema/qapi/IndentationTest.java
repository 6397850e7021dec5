package io.github.qmp4j.schema.qapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class IndentationTest {

  @Test
  void whatAllLinesHaveInCommonGoes() {
    assertThat(Indentation.without(List.of("    a", "", "      b", "    c")))
        .isEqualTo("a\n\n  b\nc");
    assertThat(Indentation.without(List.of("a", "  b"))).isEqualTo("a\n  b");
    assertThat(Indentation.without(List.of(""))).isEmpty();
    assertThat(Indentation.without(List.of())).isEmpty();
  }

  /** Of lines that do not end with space, the last one with something on it. */
  @RepeatedTest(200)
  void theResultIsThatOfTheJdk(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    String text =
        Stream.generate(() -> line(random)).limit(random.nextInt(6)).collect(Collectors.joining())
            + " ".repeat(random.nextInt(4)) + "end";

    assertThat(Indentation.without(List.of(text.split("\n", -1)))).isEqualTo(text.stripIndent());
  }

  private static String line(Random random) {
    return random.nextInt(4) == 0 ? "\n" : " ".repeat(random.nextInt(5)) + "x y\n";
  }
}
