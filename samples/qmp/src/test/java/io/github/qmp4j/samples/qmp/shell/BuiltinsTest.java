package io.github.qmp4j.samples.qmp.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.samples.qmp.Behaviour;
import io.github.qmp4j.samples.qmp.syntax.Statements;
import io.github.qmp4j.samples.qmp.vocabulary.NearestDefinition;
import io.github.qmp4j.samples.qmp.vocabulary.Vocabulary;
import io.github.qmp4j.schema.bundled.Bundled;
import io.github.qmp4j.schema.model.Command;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltinsTest {

  @ParameterizedTest
  @ValueSource(strings = {"qemu-7.2", "qemu-11.1", "qga-10.2", "qsd-10.2"})
  @Behaviour("Q12")
  void noCommandOfAServerIsHidden(String definition) {
    assertThat(
            Bundled.find(definition).orElseThrow().read().schema().orElseThrow().commands())
        .isNotEmpty()
        .extracting(Command::name)
        .doesNotContainAnyElementsOf(Builtins.NAMES);
  }

  @Test
  void helpKnowsThemToo() {
    Vocabulary vocabulary = Vocabulary.ofNames(List.of("stop"));
    Help help = new Help(vocabulary, NearestDefinition.to(vocabulary));
    assertThat(Builtins.NAMES).allSatisfy(name -> assertThat(help.of(name)).contains(name));
    assertThat(help.of(Statements.TRANSACTION)).isEqualTo(help.of(""));
  }
}
