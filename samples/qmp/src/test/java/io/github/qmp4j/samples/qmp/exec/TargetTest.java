package io.github.qmp4j.samples.qmp.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qmp4j.samples.qmp.Behaviour;
import io.github.qmp4j.samples.qmp.syntax.SyntaxException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetTest {

  @Test
  void theFirstWordIsTheAddress() {
    assertThat(Target.of(List.of("vm.sock", "stop"), null))
        .isEqualTo(new Target("vm.sock", List.of("stop")));
  }

  @Behaviour(absent = "Q46")
  @Test
  void theEnvironmentsAddressAppliesWhereNoneIsGiven() {
    assertThat(Target.of(List.of("stop"), "/vm")).isEqualTo(new Target("/vm", List.of("stop")));
    assertThat(Target.of(List.of("{\"execute\": \"a/b\"}"), "/vm").address()).isEqualTo("/vm");
  }

  @Test
  void aGivenAddressCountsMoreThanTheEnvironments() {
    assertThat(Target.of(List.of("host:1", "stop"), "/vm"))
        .isEqualTo(new Target("host:1", List.of("stop")));
  }

  @Test
  void withoutAnyAddressNothingCanBeDone() {
    assertThatThrownBy(() -> Target.of(List.of(), null))
        .isInstanceOf(SyntaxException.class)
        .hasMessageContaining("HOST:PORT");
  }
}
