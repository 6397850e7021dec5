package io.github.qmp4j.samples.qmp.shell.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class LinesTest {

  /** As in the language of the monitor: a bracket is open. */
  private static final Predicate<String> OPEN =
      line -> line.chars().filter(c -> c == '{').count()
          > line.chars().filter(c -> c == '}').count();

  @Test
  void whatIsPastedIsOneLineAfterTheOther() {
    assertThat(Lines.of("stop\ncont\n", OPEN)).containsExactly("stop", "cont", "");
    assertThat(Lines.of("stop", OPEN)).containsExactly("stop");
  }

  @Test
  void aLineGoesOnForAsLongAsItIsUnfinished() {
    assertThat(Lines.of("stop\nx={\n1\n}\ncont", OPEN))
        .containsExactly("stop", "x={\n1\n}", "cont");
    assertThat(Lines.of("stop\nx={\n", OPEN)).containsExactly("stop", "x={\n\n");
  }

  @Test
  void theLastLineDecidesWhetherMoreIsToCome() {
    assertThat(Lines.isUnfinished("stop\nx={\n1", OPEN)).isTrue();
    assertThat(Lines.isUnfinished("x={\n1\n}\nstop", OPEN)).isFalse();
  }
}
